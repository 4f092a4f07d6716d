import { join } from 'node:path';
import type { Procedure, Rules } from '../../libs/procedure/src';
import type { Life } from '../../libs/procedure/src/simulation/life';
import { compileOnce, forget } from './loading';

type Exports = Record<string, unknown>;

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

/** From here on a procedure is drawn up broken where `stage` says so, and lives are noted. */
export function hook(): void {
  compileOnce(new Map(), (module, file) => {
    const exports = module.exports as Exports;
    if (file === BUILDERS) module.exports = brokenBuilders(exports);
    if (file === DUTY) module.exports = brokenDuties(exports);
    if (file === LIFE) module.exports = notedLives(exports as { Life: typeof Life });
  });
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

    override fork(): Noted {
      return new Noted(this.rules, this, this.now);
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
  forget((file) => file.startsWith(join(SOURCE, 'procedures/')) || file.startsWith(join(SOURCE, 'duties/')));
}
