import { type RunningDifference, type StructureDifference } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { freshId, send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { paths } from '../desk/queries';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { ErrorBox } from '../states/states';
import { dayIn, wholeDay } from '../time/words';
import { AcceptForm } from './AcceptForm';
import { useCaseSettings, useRunning } from './queries';
import { valueText } from './values';

/** Running cases keep the values they were drawn up with until somebody on the case takes the new ones over. */
export function Running({ procedure }: { procedure: string }): ReactNode {
  const { t } = useTranslation();
  const running = useRunning(procedure);
  if (running.isError) return <ErrorBox problem={asProblem(running.error)} again={() => void running.refetch()} />;
  const items = running.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel">
      <header>
        <h2 className="grow">{t('settings.running', { count: items.length })}</h2>
      </header>
      <p className="sub inside">{t('settings.runningText')}</p>
      <ul className="running">
        {items.map((item) => (
          <RunningCase key={item.case} item={item} />
        ))}
      </ul>
      {running.hasNextPage && (
        <div className="inside">
          <Button onClick={() => void running.fetchNextPage()}>{t('common.more')}</Button>
        </div>
      )}
    </section>
  );
}

function RunningCase({ item }: { item: RunningDifference }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="row wrap">
        <Link className="ink" to={`/orders/${item.number}`}>
          {item.number}
        </Link>
        <span className="sub">{say(item.customer)}</span>
        <span className="grow">
          {item.differences.map((each) => (
            <span key={each.name} className="block">
              {say(each.title)} {valueText(each, each.from, say, t)} → <b>{valueText(each, each.to, say, t)}</b>
            </span>
          ))}
          {item.structure.map((each) => (
            <StructureChange key={`${each.kind}/${each.name}`} of={each} />
          ))}
        </span>
        <Button size="small" aria-expanded={open} onClick={() => setOpen((was) => !was)}>
          {t('settings.seeMoves')}
        </Button>
      </div>
      {open && <Adopting number={item.number} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** What is done otherwise: in a list by its name, in the case before it is taken over from what to what. */
function StructureChange({ of, whole }: { of: StructureDifference; whole?: true }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  return (
    <span className="block">
      <span className="muted">{t(`settings.kind.${of.kind}`)}</span> {say(of.title)}
      {whole && (
        <>
          {' '}
          {say(of.from)} → <b>{say(of.to)}</b>
        </>
      )}
    </span>
  );
}

/** What would move, and taking it over. */
export function Adopting({ number, onDone }: { number: string; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const client = useQueryClient();
  const offer = useCaseSettings(number);
  const adopting = useMutation({
    mutationFn: (accepted: string) => send(`${paths.case(number)}/settings`, { id: freshId(), accepted }),
    onSuccess: async () => {
      await Promise.all(['settings', 'case', 'tasks', 'history'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      onDone();
    },
  });
  if (offer.isError) return <ErrorBox problem={asProblem(offer.error)} again={() => void offer.refetch()} />;
  if (!offer.data) return <p className="sub">{t('common.reading')}</p>;
  const { moves, mine, structure } = offer.data;
  const follows = structure.flatMap((each) => each.follows);
  return (
    <div className="note adopting">
      {structure.map((each) => (
        <StructureChange key={`${each.kind}/${each.name}`} of={each} whole />
      ))}
      {moves.length + follows.length === 0 ? (
        <p>{t('settings.noMoves')}</p>
      ) : (
        <ul>
          {follows.map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
          {moves.map((move) => (
            <li key={`${move.key} ${move.which}`}>
              {say(move.title)} {move.from ? wholeDay(dayIn(move.from), language) : '–'} →{' '}
              <b>{move.to ? wholeDay(dayIn(move.to), language) : '–'}</b>
            </li>
          ))}
        </ul>
      )}
      {mine ? (
        <AcceptForm accepting={adopting}>{t('settings.adopt', { number })}</AcceptForm>
      ) : (
        <p>
          <StateMark state="others" /> {t('settings.notMine')}
        </p>
      )}
    </div>
  );
}
