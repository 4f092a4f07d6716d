import { type Accepted, type CaseView } from '@gendan/contracts';
import { type Attached, type MilestoneStanding, type Values } from '@gendan/procedure';
import { type LineQuantities } from '@gendan/trade';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Sending } from '../desk/commands';
import { send as post } from '../desk/desk';
import { paths } from '../desk/queries';
import { type Sent, useCommand } from '../desk/useCommand';
import { useChase } from '../today/useChase';
import { type Moment, dayOfMs } from '../time/words';
import { nowMs } from '../time/clock';
import { draftOf, dropDraft, keepDraft } from './drafts';

export type Stepping = ReturnType<typeof useStep>;
export type StepAct = 'confirm' | 'sign' | 'count' | 'uphold';

/** What is typed into a step, kept as a draft, sent once however often it is sent, and what became of it. */
export function useStep(order: CaseView, at: MilestoneStanding, act: StepAct, onSent: (sent: Sent) => void) {
  const { number } = order;
  const first = useRef(draftOf(number, at.key, at.round)).current;
  const [values, setValues] = useState<Values>(first?.values ?? {});
  const [happened, setHappened] = useState<Moment | undefined>(first?.happened);
  const [note, setNote] = useState(first?.note ?? '');
  const [reason, setReason] = useState(first?.reason ?? '');
  const [keptAt, setKeptAt] = useState<number | undefined>(first?.at);
  const [files, setFiles] = useState<Attached[]>([]);
  const [amount, setAmount] = useState<string | LineQuantities>('');
  const [reference, setReference] = useState('');
  const [back, setBack] = useState<string[]>([]);
  const [refusing, setRefusing] = useState(false);
  const [tried, setTried] = useState(false);
  const [way, setWay] = useState(0);
  const [override, setOverride] = useState<number>();
  const [comparing, setComparing] = useState(false);
  const [seen, setSeen] = useState(first?.seen ?? at.revision);
  const client = useQueryClient();
  const chase = useChase();

  const typed = Object.keys(values).length > 0 || note !== '' || reason !== '';
  useEffect(() => {
    if (!typed) return;
    const timer = window.setTimeout(() => setKeptAt(keepDraft(number, at.key, at.round, { values, happened, note, reason, seen })), 400);
    return () => window.clearTimeout(timer);
  }, [typed, values, happened, note, reason, seen, number, at.key, at.round]);

  const clear = useCallback(() => {
    dropDraft(number, at.key, at.round);
    setValues({});
    setNote('');
    setReason('');
    setKeptAt(undefined);
  }, [number, at.key, at.round]);

  const on = { milestone: at.milestone, ...(at.part ? { part: at.part } : {}) };
  const shared = {
    seen,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(happened ? { happened } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
  const sending = (): Sending => {
    const there = { ...on, round: at.round };
    if (refusing) return { kind: 'refuse', ...there, reason: reason.trim(), ...(back.length > 0 ? { back } : {}), ...shared };
    if (act === 'uphold') return { kind: 'uphold', ...there, reason: reason.trim(), ...shared };
    const found = Object.keys(values).length > 0 ? { values } : {};
    return act === 'sign' ? { kind: 'sign', ...there, ...found, ...shared } : { kind: 'confirm', ...there, ...found, ...shared };
  };
  const command = useCommand(number, (sent) => {
    dropDraft(number, at.key, at.round);
    onSent(sent);
  });
  const send = (): void => {
    setWay(0);
    if (act !== 'count' || refusing) return command.send(sending());
    const report = {
      ...on,
      source: 'desk',
      sourceId: reference.trim(),
      version: 1,
      outcome: 'counted',
      happened: happened ?? dayOfMs(nowMs()),
      amount,
      ...(Object.keys(values).length > 0 ? { values } : {}),
    };
    command.report(report, () => post<Accepted>(`${paths.case(number)}/reports`, report));
  };

  const compare = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['case', number] });
    setComparing(true);
    command.dismiss();
  };
  return {
    values,
    setValues,
    happened,
    setHappened,
    note,
    setNote,
    reason,
    setReason,
    files,
    setFiles,
    amount,
    setAmount,
    reference,
    setReference,
    back,
    setBack,
    refusing,
    setRefusing,
    tried,
    setTried,
    way,
    setWay,
    override,
    setOverride,
    seen,
    comparing,
    compare: () => void compare(),
    lookAgain: () => void client.invalidateQueries({ queryKey: ['case', number] }),
    takeTheirs: (theirs: Values) => {
      setValues(theirs);
      setSeen(at.revision);
      setComparing(false);
    },
    keepMine: () => {
      setSeen(at.revision);
      setComparing(false);
    },
    send,
    sending: command.sending,
    problem: command.problem,
    dismiss: command.dismiss,
    keptAt,
    hasDraft: keptAt !== undefined,
    clear,
    remind: () => chase.chase({ id: at.key, number, key: at.key, title: { zh: at.key, en: at.key }, revision: at.revision }),
    reminding: chase.busy !== undefined,
    reminded: chase.last !== undefined,
    said: chase.last,
  };
}
