import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { StateMark, type State } from '../marks/StateMark';
import { wholeDay, wholeMoment } from '../time/words';
import { type Asked } from './acts';
import { personOf, pick, titleOfKey } from './sentences';

type Props = { order: CaseView; procedure?: Procedure; ask: (asked: Asked) => void };
type Trouble = { id: string; mark: State; tone: string; title: string; text: string; ways?: { label: string; asked: Asked }[] };

/** What stands in the way and can be answered: holds, breaches, overrides, refused effects, reports that do not fit, own items. */
export function Troubles({ order, procedure, ask }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { standing } = order;
  const title = (key: string | undefined): string => (key ? titleOfKey(procedure, order, key, language) : '');
  const name = (person: string): string => pick(personOf(order, person), language);
  const list: Trouble[] = [
    ...standing.breaches.map((each) => ({
      id: each.id,
      mark: 'overdue' as const,
      tone: 'red',
      title: t('breach.title', { law: each.law, what: title(each.key) }),
      text: t(`law.${each.law}`, { defaultValue: '' }),
      ways: [{ label: t('breach.answer'), asked: { act: 'answerBreach', breach: each.id, about: title(each.key) } as Asked }],
    })),
    ...standing.holds.map((each) => ({
      id: each.id,
      mark: 'hold' as const,
      tone: 'hold',
      title: `${t(`hold.${each.kind}`)} · ${each.blocks.map((scope) => t(`hold.blocks.${scope}`)).join(comma(language))}`,
      text: [each.reason, name(each.by.person), each.reviewOn && t('hold.review', { day: wholeDay(each.reviewOn, language) })]
        .filter(Boolean)
        .join(' · '),
      ways: [{ label: t('hold.release'), asked: { act: 'release', hold: each.id, about: each.reason } as Asked }],
    })),
    ...standing.overrides.map((each) => ({
      id: each.id,
      mark: 'locked' as const,
      tone: 'amber',
      title: t(`override.${each.state}`, { law: each.law, what: title(each.key) }),
      text: [each.reason, name(each.askedBy.person), t('override.until', { when: wholeMoment(each.until, language) })].join(' · '),
      ways:
        each.state === 'asked'
          ? [
              {
                label: t('override.grant'),
                asked: { act: 'decideOverride', override: each.id, grant: true, about: title(each.key) } as Asked,
              },
              {
                label: t('override.deny'),
                asked: { act: 'decideOverride', override: each.id, grant: false, about: title(each.key) } as Asked,
              },
            ]
          : undefined,
    })),
    ...standing.effects
      .filter(({ state }) => state === 'refused')
      .map((each) => ({
        id: each.effect,
        mark: 'refused' as const,
        tone: 'red',
        title: t('effect.refused', { what: title(each.key) }),
        text: [each.sentence, each.code].filter(Boolean).join(' · '),
        ways: [
          { label: t('effect.redo'), asked: { act: 'redo', effect: each.effect, about: title(each.key) } as Asked },
          { label: t('effect.waive'), asked: { act: 'waive', effect: each.effect, about: title(each.key) } as Asked },
        ],
      })),
    ...standing.unfit.map((each) => ({
      id: each.id,
      mark: 'risk' as const,
      tone: 'amber',
      title: t('unfit.title', { what: title(each.key) }),
      text: each.sentence ?? each.why,
    })),
    ...standing.items
      .filter(({ done }) => !done)
      .map((each) => ({
        id: each.id,
        mark: 'open' as const,
        tone: '',
        title: each.title,
        text: [name(each.to), each.due && wholeMoment(each.due, language), each.blocks && t('item.blocks', { what: title(each.blocks) })]
          .filter(Boolean)
          .join(' · '),
        ways: [{ label: t('verb.finish'), asked: { act: 'finish', item: each.id, about: each.title } as Asked }],
      })),
    ...(standing.cancel
      ? [
          {
            id: 'cancel',
            mark: 'refused' as const,
            tone: 'red',
            title: t('cancel.asked', { who: name(standing.cancel.asked.person) }),
            text: standing.cancel.reason,
            ways: [{ label: t('verb.signCancel'), asked: { act: 'signCancel', about: standing.cancel.reason } as Asked }],
          },
        ]
      : []),
  ];
  if (list.length === 0) return null;
  return (
    <ul className="troubles" aria-label={t('trouble.title')}>
      {list.map(({ id, mark, tone, title: head, text, ways }) => (
        <li key={id} className={`note ${tone}`}>
          <StateMark state={mark} />
          <div className="grow">
            <b>{head}</b> {text && <span className="muted-2">{text}</span>}
          </div>
          {ways?.map(({ label, asked }) => (
            <Button key={label} size="small" onClick={() => ask(asked)}>
              {label}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
