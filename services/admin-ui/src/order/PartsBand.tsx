import { type CaseView } from '@gendan/contracts';
import { type PartStanding, type Procedure } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark, type State } from '../marks/StateMark';
import { type Language, dayIn, wholeDay } from '../time/words';
import { stateMark } from './milestone-mark';
import { nameOf, partTitle, pick } from './sentences';

type Props = { order: CaseView; procedure?: Procedure };

/** Which factory lot goes in which shipment, and how far each is. */
export function PartsBand({ order, procedure }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const live = order.standing.parts.filter(({ dropped }) => !dropped);
  const carriers = live.filter(({ carries }) => carries && Object.keys(carries).length > 0);
  const carried = new Set(carriers.flatMap(({ carries }) => Object.keys(carries ?? {})));
  const loose = live.filter(({ id, quantity }) => quantity && !carried.has(id) && !carriers.some((each) => each.id === id));
  if (carriers.length + loose.length === 0) return null;
  return (
    <div className="parts-band">
      <div className="parts-all">
        <span className="sub">{t('parts.ordered')}</span>
        <b>{order.terms.lines.reduce((sum, { quantity, gift }) => sum + (gift ? 0 : Number(quantity)), 0).toLocaleString('en-US')}</b>
      </div>
      <Icon name="fork" />
      <ul>
        {carriers.map((carrier) => (
          <li key={carrier.id}>
            <span>
              {Object.keys(carrier.carries ?? {}).map((id) => (
                <OnePart key={id} order={order} procedure={procedure} part={live.find((each) => each.id === id)} language={language} />
              ))}
            </span>
            <Icon name="arrow" />
            <OnePart order={order} procedure={procedure} part={carrier} language={language} />
          </li>
        ))}
        {loose.map((part) => (
          <li key={part.id}>
            <OnePart order={order} procedure={procedure} part={part} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OnePart({ order, procedure, part, language }: Props & { part?: PartStanding; language: Language }): ReactNode {
  if (!part) return null;
  const steps = order.standing.milestones.filter((each) => each.part === part.id && each.state !== 'notNeeded' && each.state !== 'dropped');
  const now =
    steps.find(({ state }) => state === 'open' || state === 'shaken') ?? steps.find(({ state }) => state !== 'done') ?? steps.at(-1);
  const mark: State = steps.length > 0 && steps.every(({ state }) => state === 'done') ? 'done' : now ? stateMark(now) : 'open';
  const sails = [...steps].reverse().find(({ is }) => is === 'goodsLeave');
  const last = sails?.actual ?? sails?.forecast;
  const pieces = part.quantity ? Object.values(part.quantity).reduce((sum, each) => sum + Number(each), 0) : undefined;
  return (
    <span className="one-part">
      {partTitle(procedure, order, part.id, language)} {pieces !== undefined && <b>{pieces.toLocaleString('en-US')}</b>}
      {now && (
        <span className="st">
          <StateMark state={mark} />
          {pick(nameOf(procedure, now.milestone), language)}
        </span>
      )}
      {last && <span className="sub">{wholeDay(dayIn(last), language)}</span>}
    </span>
  );
}
