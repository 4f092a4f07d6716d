import { standing, type RunStanding } from '@gendan/follow-up';
import { planHash, type Event, type Plan } from '@gendan/procedure';
import type { Round } from './round';
import type { Stage } from './stage';

type File = { plan: Plan; chain: string; rev: number; epoch: number; frozen?: string };
export type Proved = { events: number; runs: number; answers: number; faults: string[] };

/** After a round: the desk's events complete, in order, once; the desk, the workflow and a refold of the events the same. */
export async function prove(stage: Stage, round: Round): Promise<Proved> {
  const [door] = stage.doors;
  if (!door) throw new Error('no door');
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || faults.push(what));
  let run: RunStanding | undefined;
  let file: File | undefined;
  await round.until('at rest', async () => {
    const waiting = await round.waiting(); // first: what still waits would be executed after the others were read
    run = await stage.client.workflow.getHandle(round.caseId).query(standing);
    file = await door.call<File>('read', round.caseId);
    const effects = Object.keys(file.plan.effects);
    const { head, acked, unasked } = run;
    const rest = head.rev === file.rev && waiting.length === 0 && effects.length === 0 && acked >= unasked;
    return (
      rest ||
      `workflow at ${head.rev} (acked ${acked}, unasked ${unasked}), desk at ${file.rev}; effects ${effects.join()}; waiting ${waiting.join()}`
    );
  });
  if (!run || !file) throw new Error('nothing to compare');
  must(file.frozen === undefined, `frozen: ${file.frozen}`);
  must(run.parked === undefined, `parked: ${run.parked}`);
  must(run.head.chain === file.chain, 'the hash over all events differs');
  must(run.planHash === planHash(file.plan), `the fold differs, workflow and desk: ${difference(run.plan, file.plan)}`);
  const refolded = await door.call<{ plan: Plan; chain: string; rev: number }>('refold', round.caseId);
  must(refolded.rev === file.rev, `at rest at ${file.rev}, a refold comes to ${refolded.rev}`);
  must(refolded.chain === file.chain, 'the hash over all stored events differs');
  must(
    planHash(refolded.plan) === run.planHash,
    `a refold of the events differs, stored and folded: ${difference(file.plan, refolded.plan)}`,
  );

  const events = await door.call<Event[]>('events', round.caseId);
  must(
    events.every(({ rev }, i) => rev === i + 1),
    'revisions are not 1, 2, 3 …',
  );
  const added = new Map<string, number>();
  for (const event of events) if (event.type === 'added') added.set(event.item.title, (added.get(event.item.title) ?? 0) + 1);
  const inbox = await door.call<{ id: string; state: string }[]>('query', `select "id", "state" from "command" where "case_id" = $1`, [
    round.caseId,
  ]);
  const kept = new Map(inbox.map(({ id, state }) => [id, state]));
  for (const { command, answer, refused } of round.told.values()) {
    const own = events.filter((event) => event.command === command.id);
    if (typeof answer === 'object' && answer.to >= answer.from) {
      must(
        own.length === answer.to - answer.from + 1 && own[0]?.rev === answer.from,
        `${command.id}: told ${answer.from}–${answer.to}, has ${own.map(({ rev }) => rev).join()}`,
      );
    }
    if (refused && kept.get(command.id) === 'refused') must(own.length === 0, `${command.id} was refused ${refused} and has events`);
    if (command.kind === 'add') {
      const times = added.get(command.id) ?? 0;
      must(times <= 1, `${command.id} was executed ${times} times`);
      if (answer || kept.get(command.id) === 'recorded') must(times === 1, `${command.id} was taken in and is lost`);
    }
  }
  const entries = file.plan.kept['goodsCounted']?.entries ?? {};
  for (const [source, version] of round.counts)
    must(
      entries[`production/${source}`]?.[0] === version,
      `count ${source}: ${JSON.stringify(entries[`production/${source}`])}, reported ${version}`,
    );
  if (!round.restarted)
    for (const milestone of round.signalled) must(file.plan.kept[milestone]?.fact !== undefined, `the signal ${milestone} is lost`);
  for (const event of events) {
    if (event.type !== 'effectAsked') continue;
    const times = [...stage.services.done.keys()].filter((key) => key.startsWith(`${round.caseId}/${event.effect}@`)).length;
    must(times >= 1 && (times === 1 || round.restarted), `${event.effect} was carried out ${times} times`);
  }
  const runs = await runsOf(stage, round.caseId);
  return { events: events.length, runs, answers: round.told.size, faults };
}

async function runsOf(stage: Stage, caseId: string): Promise<number> {
  let runs = 0;
  for await (const _ of stage.client.workflow.list({ query: `WorkflowId = '${caseId}'` })) runs += 1;
  return runs;
}

/** Where the first plan and the second part. */
function difference(a: unknown, b: unknown, path = 'plan'): string {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? '' : `${path}: ${JSON.stringify(a)} here, ${JSON.stringify(b)} there`;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const found = [...names]
    .map((name) => difference((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name], `${path}.${name}`))
    .filter(Boolean);
  return found.slice(0, 3).join('; ');
}
