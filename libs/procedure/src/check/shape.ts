import type { Fault } from '../standing.types';

export type JsonSchema = { [key: string]: unknown };
export type Level = Fault['level'];
/** Names a fault where it stands. */
export type Say = (path: string, code: string, zh: string, en: string, level?: Level) => void;

/**
 * One description of JSON that reads it and is its schema. Reading names every fault and gives back what is sound, so that
 * one fault does not hide the others; `undefined` = nothing of it can be used. It never throws.
 */
export type Shape<T> = { schema: JsonSchema; read(value: unknown, path: string, say: Say): T | undefined };
type Of<S> = S extends Shape<infer T> ? T : never;

const DEEPEST = 60;
// where each sound piece stood in what was read: lists lose their unsound items, so counting again would name the wrong place
const places = new WeakMap<object, string>();

/** Where a piece that was read stands. */
export const placeOf = (piece: object): string => places.get(piece) ?? '';

export function placed<T extends object>(piece: T, path: string): T {
  places.set(piece, path);
  return piece;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const own = <T>(record: Record<string, T>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
export const under = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);

/** Text of a form. `of` says in both languages what is wanted. */
export function text(pattern: RegExp, of: { zh: string; en: string }): Shape<string> {
  return {
    schema: { type: 'string', pattern: pattern.source },
    read(value, path, say) {
      if (typeof value === 'string' && pattern.test(value)) return value;
      say(path, 'NOT_TEXT', `这里要写${of.zh}`, `write ${of.en} here`);
      return undefined;
    },
  };
}

export function number(schema: JsonSchema, fits: (value: number) => boolean, of: { zh: string; en: string }): Shape<number> {
  return {
    schema,
    read(value, path, say) {
      if (typeof value === 'number' && Number.isFinite(value) && fits(value)) return value;
      say(path, 'NOT_A_NUMBER', `这里要写${of.zh}`, `write ${of.en} here`);
      return undefined;
    },
  };
}

export function choice<const V extends string | number | boolean>(...values: V[]): Shape<V> {
  return {
    schema: values.length === 1 ? { const: values[0] } : { enum: values },
    read(value, path, say) {
      const found = values.find((one) => one === value);
      if (found === undefined) say(path, 'NOT_ONE_OF', `这里只能写 ${values.join('、')}`, `this must be one of: ${values.join(', ')}`);
      return found;
    },
  };
}

export const scalar: Shape<string | number | boolean | null> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  read(value, path, say) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    say(path, 'NOT_A_VALUE', '这里要写文字、数字、是/否或 null', 'write text, a number, true, false or null here');
    return undefined;
  },
};

export function list<T>(of: Shape<T>, least = 0): Shape<T[]> {
  return {
    schema: { type: 'array', items: of.schema, ...(least > 0 ? { minItems: least } : {}) },
    read(value, path, say) {
      if (!Array.isArray(value)) {
        say(path, 'NOT_A_LIST', '这里要写清单 [ … ]', 'write a list [ … ] here');
        return undefined;
      }
      if (value.length < least) say(path, 'TOO_FEW', `这里至少要有 ${least} 项`, `at least ${least} needed here`);
      // Array.from: a list with holes is read as one with nothing in them
      return placed(
        Array.from(value, (one: unknown, at) => of.read(one, under(path, at), say)).filter((one) => one !== undefined),
        path,
      );
    },
  };
}

/** Any keys of a form, each with a value of one shape. */
export function record<T>(of: Shape<T>, keys: RegExp): Shape<Record<string, T>> {
  return {
    schema: { type: 'object', propertyNames: { pattern: keys.source }, additionalProperties: of.schema },
    read(value, path, say) {
      if (!isRecord(value)) return notAnObject(path, say);
      const sound = Object.entries(value).flatMap(([key, one]): [string, T][] => {
        if (!keys.test(key)) {
          say(
            under(path, key),
            'BAD_NAME',
            `名字“${key}”不行：小写字母开头，只用字母和数字`,
            `the name "${key}" will not do: begin with a small letter, use letters and digits only`,
          );
          return [];
        }
        const read = of.read(one, under(path, key), say);
        return read === undefined ? [] : [[key, read]];
      });
      return placed(Object.fromEntries(sound), path);
    },
  };
}

type Shapes = Record<string, Shape<unknown>>;
type Read<R extends Shapes, O extends Shapes> = { [K in keyof R]: Of<R[K]> } & { [K in keyof O]?: Of<O[K]> };

/** An object with exactly these properties. What is required and unsound falls back, where something can stand in for it. */
export function fields<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
  fallback: { [K in keyof R]?: (path: string) => Of<R[K]> } = {},
): Shape<Read<R, O>> {
  const shapes: Shapes = { ...required, ...optional };
  const standIns: Record<string, ((path: string) => unknown) | undefined> = fallback;
  const schemas = Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, shape.schema]));
  return {
    schema: { type: 'object', properties: schemas, required: Object.keys(required), additionalProperties: false },
    read(value, path, say) {
      if (!isRecord(value)) return notAnObject(path, say);
      for (const key of Object.keys(value))
        if (!Object.hasOwn(shapes, key))
          say(under(path, key), 'UNKNOWN_PROPERTY', `不认识“${key}”，请删掉或改正`, `"${key}" is not known here: delete or correct it`);
      const read: [string, unknown][] = [];
      for (const [key, shape] of Object.entries(shapes)) {
        const given = own(value, key);
        if (given === undefined && Object.hasOwn(required, key)) say(under(path, key), 'MISSING', `缺“${key}”`, `"${key}" is missing`);
        const sound = given === undefined ? undefined : shape.read(given, under(path, key), say);
        const kept = sound === undefined && Object.hasOwn(required, key) ? standIns[key]?.(path) : sound;
        if (kept !== undefined) read.push([key, kept]);
        else if (Object.hasOwn(required, key)) return undefined;
      }
      return placed(Object.fromEntries(read) as Read<R, O>, path);
    },
  };
}

/** One of several shapes, told apart by what is there. */
export function either<T>(shapes: Shape<T>[], which: (value: unknown) => Shape<T> | undefined, of: { zh: string; en: string }): Shape<T> {
  return {
    schema: { anyOf: shapes.map((shape) => shape.schema) },
    read(value, path, say) {
      const shape = which(value);
      if (shape) return shape.read(value, path, say);
      say(path, 'NOT_UNDERSTOOD', `看不懂：这里要写${of.zh}`, `not understood: write ${of.en} here`);
      return undefined;
    },
  };
}

/** A shape by name: where it holds itself, and where the schema should name it. */
export function named<T>(name: string, shape: () => Shape<T>, defs: Record<string, () => JsonSchema>): Shape<T> {
  defs[name] = () => shape().schema;
  return {
    schema: { $ref: `#/$defs/${name}` },
    read(value, path, say) {
      if (path.split('.').length <= DEEPEST) return shape().read(value, path, say);
      say(path, 'TOO_DEEP', '嵌套太深', 'nested too deep');
      return undefined;
    },
  };
}

function notAnObject(path: string, say: Say): undefined {
  say(path, 'NOT_AN_OBJECT', '这里要写 { … }', 'write an object { … } here');
  return undefined;
}
