import { checkAll } from './check';
import { explainOne } from './explain';
import { pages } from './pages';
import { writeSchema } from './schema';
import { simulateOne } from './simulate';

const USAGE = `npm run procedure -- check FILE.json | ID …              every fault of a procedure file, or of one that comes with the house
npm run procedure -- explain FILE.json | ID MILESTONE    what the procedure says of a milestone
npm run procedure -- simulate FILE.json | ID --order FILE [--assume FILE] [--json] [--language zh-CN|en]
                                                         the life of an order in virtual time (examples/: order.json, assume.json)
npm run procedure -- pages [--check]                     writes docs/procedure, or says whether it is current
npm run procedure -- schema                              writes docs/procedure.schema.json`;

type Command = (words: string[]) => Promise<boolean> | boolean;
const commands: Record<string, Command> = { check: checkAll, explain: explainOne, simulate: simulateOne, pages, schema: writeSchema };

async function main([word = '', ...words]: string[]): Promise<boolean> {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command) return command(words);
  console.error(USAGE);
  return false;
}

void main(process.argv.slice(2)).then((good) => process.exit(good ? 0 : 1));
