import { join } from 'node:path';
import type { Procedure, Rules } from '../../libs/procedure/src';
import type { Life } from '../../libs/procedure/src/simulation/life';

type Exports = Record<string, unknown>;
type Loaded = NodeModule & { _compile(code: string, file: string): void };

export const SOURCE = join(__dirname, '../../libs/procedure/src');
const BUILDERS = join(SOURCE, 'builders.ts');
const DUTY = join(SOURCE, 'procedures/duties/a-duty.ts');
const LIFE = join(SOURCE, 'simulation/life.ts');

/** Which procedure is broken and how; what lives were lived. Read by the modules as they load, and by nothing of the product. */
export const stage: {
  broken?: { id: string; rules: () => Rules };
  lives: Life[];
  asked: Set<string>;
  whole: Map<string, Rules>;
} = {
  lives: [],
  asked: new Set(),
  whole: new Map(),
};

/** From here on a procedure is drawn up broken where `stage` says so, and lives are noted. A file is compiled once however often it is loaded. */
export function hook(): void {
  const load = require.extensions['.ts'];
  const codes = new Map<string, string>();
  require.extensions['.ts'] = (module, file) => {
    const loaded = module as Loaded;
    const code = codes.get(file);
    if (code === undefined) remembering(loaded, codes, () => load?.(loaded, file));
    else loaded._compile(code, file);
    if (file === BUILDERS) loaded.exports = brokenBuilders(loaded.exports as Exports);
    if (file === DUTY) loaded.exports = brokenDuties(loaded.exports as Exports);
    if (file === LIFE) loaded.exports = notedLives(loaded.exports as { Life: typeof Life });
  };
  process.setSourceMapsEnabled(false);
}

function remembering(module: Loaded, codes: Map<string, string>, load: () => void): void {
  const compile = module._compile;
  module._compile = (code, file) => {
    const bare = code.replace(/\/\/# sourceMappingURL=.*$/m, '');
    codes.set(file, bare);
    compile.call(module, bare, file);
  };
  load();
}

function brokenBuilders(builders: Exports): Exports {
  const whole = builders['procedure'] as (...said: unknown[]) => Rules;
  return { ...builders, procedure: (...said: unknown[]) => asOnStage(whole(...said)) };
}

function brokenDuties(exports: Exports): Exports {
  const whole = exports['aDuty'] as (...said: unknown[]) => Procedure;
  const aDuty = (...said: unknown[]): Procedure => {
    const { rules, words } = whole(...said);
    return { rules: asOnStage(rules), words };
  };
  return { ...exports, aDuty };
}

function asOnStage(rules: Rules): Rules {
  if (stage.broken?.id === rules.id) return stage.broken.rules();
  stage.whole.set(rules.id, rules);
  return rules;
}

function notedLives(exports: { Life: typeof Life }): Exports {
  class Noted extends exports.Life {
    constructor(...begun: ConstructorParameters<typeof Life>) {
      super(...begun);
      stage.lives.push(this);
    }

    override act(...said: Parameters<Life['act']>): ReturnType<Life['act']> {
      const [act] = said;
      if ('milestone' in act) stage.asked.add(act.milestone);
      return super.act(...said);
    }
  }
  return { ...exports, Life: Noted };
}

/** Procedures and their specs are loaded again. */
export function forgetProcedures(): void {
  for (const file of Object.keys(require.cache))
    if (file.startsWith(join(SOURCE, 'procedures/')) || file.startsWith(join(SOURCE, 'duties/'))) delete require.cache[file];
}
