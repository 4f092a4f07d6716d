import { definitions, procedureShape } from './check/language-shape';
import type { JsonSchema } from './check/shape';

/**
 * The published JSON Schema (draft 2020-12) of a procedure file. It says what the form of the JSON is; that names, dates and laws
 * fit together only `check` can say. Both are made from one description.
 */
export const procedureSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:gendan:procedure:1',
  title: 'Procedure',
  description: 'Rules for the machine and words for people, in zh-CN and English',
  ...procedureShape.schema,
  properties: { $schema: { type: 'string' }, ...(procedureShape.schema['properties'] as object) },
  $defs: definitions(),
};
