import { type Accepted, type CaseView } from '@gendan/contracts';
import { type Attached, type MilestoneStanding, type Values } from '@gendan/procedure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Sending, command } from '../desk/commands';
import { freshId, send as post } from '../desk/desk';
import { useLive } from '../desk/live';
import { type DeskProblem, asProblem } from '../desk/problem';
import { paths } from '../desk/queries';
import { useChase } from '../today/useChase';
import { type Moment, dayOfMs } from '../time/words';
import { nowMs } from '../time/clock';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { useAfterCommand } from './useAfterCommand';

export type StepAct = 'confirm' | 'sign' | 'count' | 'uphold';

/** What is typed into a step, kept as a draft, sent once however often it is sent, and what became of it. */
export function useStep(order: CaseView, at: MilestoneStanding, act: StepAct, onAccepted: (accepted: Accepted) => void) {
  const { number } = order;
  const first = useRef(draftOf(number, at.key, at.round)).current;
  const [values, setValues] = useState<Values>(first?.values ?? {});
  const [happened, setHappened] = useState<Moment | undefined>(first?.happened);
  const [note, setNote] = useState(first?.note ?? '');
  const [reason, setReason] = useState(first?.reason ?? '');
  const [keptAt, setKeptAt] = useState<number | undefined>(first?.at);
  const [files, setFiles] = useState<Attached[]>([]);
  const [amount, setAmount] = useState('');
  const [reference, setReference] = useState('');
  const [back, setBack] = useState<string[]>([]);
  const [refusing, setRefusing] = useState(false);
  const [tried, setTried] = useState(false);
  const [way, setWay] = useState(0);
  const [override, setOverride] = useState<number>();
  const [comparing, setComparing] = useState(false);
  const [seen, setSeen] = useState(first?.seen ?? at.revision);
  const [id, setId] = useState(freshId);
  const client = useQueryClient();
  const live = useLive();
  const after = useAfterCommand(number);
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
    id,
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
  const mutation = useMutation({
    mutationFn: (): Promise<Accepted> => {
      live.own(number);
      if (act === 'count' && !refusing)
        return post<Accepted>(`${paths.case(number)}/reports`, {
          ...on,
          source: 'desk',
          sourceId: reference.trim(),
          version: 1,
          outcome: 'counted',
          happened: happened ?? dayOfMs(nowMs()),
          amount,
        });
      return command(number, sending());
    },
    onSuccess: async (accepted) => {
      dropDraft(number, at.key, at.round);
      onAccepted(accepted);
      await after();
    },
    onError: (error) => {
      setWay(0);
      // an answered command is over; one that never arrived goes again under the same id
      if (!asProblem(error).unreached) setId(freshId());
    },
  });
  const problem: DeskProblem | undefined = mutation.isError ? asProblem(mutation.error) : undefined;

  const compare = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['case', number] });
    setComparing(true);
    mutation.reset();
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
    send: () => mutation.mutate(),
    sending: mutation.isPending,
    problem,
    dismiss: () => mutation.reset(),
    keptAt,
    hasDraft: keptAt !== undefined,
    clear,
    remind: () => chase.chase({ id: at.key, number, key: at.key, title: { zh: at.key, en: at.key }, revision: at.revision }),
    reminding: chase.busy !== undefined,
    reminded: chase.last !== undefined,
    said: chase.last,
  };
}
