import type { RegisterHead } from '@gendan/contracts';
import { figuresOf, isTyped, type Register, REGISTERS } from '@gendan/procedure';
import type { RegisterCellEntity } from './register-cell.entity';
import { UnknownRegister } from './registers.errors';
import { WHOLE } from './registers.repository';
import { typedIn } from './typed-cells';

export function registerOf(id: string): Register {
  const found = REGISTERS.find((each) => each.id === id);
  if (!found) throw new UnknownRegister(id);
  return found;
}

/** What a register is called, its columns, and the figures set for the whole of it. */
export function headOf(register: Register, cells: readonly RegisterCellEntity[]): RegisterHead {
  const { id, title, source, columns, figures = {} } = register;
  const set = figuresOf(register, typedIn(cells, WHOLE));
  return {
    id,
    title,
    source,
    columns: columns.map((column) => {
      const { key, title: heading, type, group, choices, leads } = column;
      return {
        key,
        title: heading,
        type,
        ...(group && { group }),
        ...(choices && { choices }),
        ...(leads && { leads }),
        ...(isTyped(column) && { typed: true as const }),
      };
    }),
    figures: Object.entries(figures).map(([key, figure]) => ({
      key,
      title: figure.title,
      type: figure.type,
      value: String(set[key]),
      version: cells.find((each) => each.row === WHOLE && each.column === key)?.version ?? 0,
    })),
  };
}
