import { type Accepted } from '@gendan/contracts';
import { type Act, type Attached, type Hash } from '@gendan/procedure';
import { type Terms } from '@gendan/trade';
import { type Moment } from '../time/words';
import { freshId, send } from './desk';
import { paths } from './queries';

/** A command as a person sends it: the desk adds who and when. */
export type Sending = (Act | { kind: 'setTerms'; base: Hash; terms: Terms }) & {
  id?: string;
  seen?: number;
  happened?: Moment;
  files?: Attached[];
  note?: string;
  role?: string;
};

export const command = (number: string, act: Sending): Promise<Accepted> =>
  send<Accepted>(`${paths.case(number)}/commands`, { ...act, id: act.id ?? freshId() });
