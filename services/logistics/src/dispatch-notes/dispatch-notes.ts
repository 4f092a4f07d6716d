import { said, shape } from '@gendan/platform';
import { keepingSaidRows } from '@gendan/platform/nest';
import { z } from 'zod';
import { DispatchNote } from './dispatch-note.entity';

/** What a case says of a delivery note. */
const SaidDispatchNote = z.object({
  part: said.part,
  noteNumber: said.text,
  address: said.text,
  madeOn: shape.day,
});

export const dispatchNotes = keepingSaidRows({ row: DispatchNote, shape: SaidDispatchNote, path: 'dispatch-notes', day: 'madeOn' });
