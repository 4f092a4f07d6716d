import { Radio } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { RequestId } from '../states/states';
import { type Way, lawOf } from './ways';
import './refusal.css';

type Props = {
  problem: DeskProblem;
  /** What was not done: 没有确认, 没有退回 … */
  did?: string;
  ways?: { way: Way; label: ReactNode; hint?: ReactNode }[];
  chosen?: number;
  onChoose?: (index: number) => void;
};

/** A refusal is a page of help: which law, why here, what is untouched, what to do next. The red edge is the line that was not crossed. */
export function RefusalView({ problem, did, ways, chosen, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const { code, requestId, status } = problem.problem;
  const law = lawOf(code);
  const fault = problem.undecided;
  const { head, body } = fault
    ? { head: t(problem.unreached ? 'error.unreached' : status === 503 ? 'error.notNow' : 'error.ours'), body: say(problem.sentence) }
    : headed(
        say(problem.sentence),
        [did ?? t('refusal.notDone'), law && t('refusal.law', { law, name: t(`law.${law}`) })].filter(Boolean).join(t('refusal.join')),
      );
  return (
    <section className={`note ${fault ? '' : 'red'} refusal`} role="alert">
      <div className="row refusal-head">
        <Icon name={law ? 'lock' : fault ? 'offline' : 'warn'} />
        <h3 className="grow">{head}</h3>
        <span className="sub">{code}</span>
      </div>
      <p>
        {body} {!fault && <span className="untouched">{t('refusal.untouched')}</span>}
      </p>
      {ways && ways.length > 0 && (
        <Radio.Group
          className="ways"
          value={chosen}
          onChange={({ target }) => onChoose?.(target.value as number)}
          aria-label={t('refusal.ways')}
        >
          {ways.map(({ label, hint }, index) => (
            <Radio key={index} value={index}>
              <span className="strong">{label}</span> {hint && <span className="sub">{hint}</span>}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {requestId && fault && <RequestId id={requestId} />}
    </section>
  );
}

/** The sentence of a refusal often begins with what was not done and by which law: that is the head; the rest says why here and what to do. */
function headed(sentence: string, otherwise: string): { head: string; body: string } {
  const [, first = '', rest = ''] =
    /^((?:没有|还没|不能|Not )[^。.；;]*[。.]\s*(?:(?:铁律|Law) ?\d+[:：][^；;。.]+)?)[；;。.]?\s*(.*)$/s.exec(sentence) ?? [];
  return first && rest ? { head: first.trim().replace(/[。.]$/, ''), body: rest } : { head: otherwise, body: sentence };
}
