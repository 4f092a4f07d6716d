import { type RegisterColumn, type RegisterRow } from '@gendan/contracts';
import { type CellType } from '@gendan/procedure';
import { Table, type TableColumnsType } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSay } from '../language/say';
import { type Names, cellText, isNumeric } from './cells';
import { TypedCell } from './TypedCell';

type Props = { register: string; columns: readonly RegisterColumn[]; rows: RegisterRow[]; names: Names; phone: boolean };
type Heads = TableColumnsType<RegisterRow>;

const WIDTHS: Record<CellType, number> = {
  text: 150,
  day: 138,
  instant: 176,
  money: 136,
  quantity: 100,
  percent: 100,
  number: 84,
  choice: 104,
  flag: 84,
  who: 140,
};

/** The columns of the source under its headings; the number of the case stays in sight. */
export function RegisterTable({ register, columns, rows, names, phone }: Props): ReactNode {
  const { language, say } = useSay();
  const lead = columns.find(({ leads }) => leads);
  const widthOf = ({ type, title, typed }: RegisterColumn): number => {
    const heading = say(title).length * (language === 'zh' ? 13 : 7) + 20;
    return Math.max(WIDTHS[type] + (typed ? 40 : 0), Math.min(heading, 220));
  };
  const head = (column: RegisterColumn): Heads[number] => ({
    key: column.key,
    title: say(column.title),
    width: widthOf(column),
    align: isNumeric(column.type) ? 'right' : undefined,
    className: column.type === 'day' ? 'day' : undefined,
    render: (_, row) =>
      column.typed ? (
        <TypedCell register={register} row={row} column={column} />
      ) : (
        <span className="ell block" title={cellText(column, row.cells[column.key], language, names)}>
          {cellText(column, row.cells[column.key], language, names)}
        </span>
      ),
  });
  const others = columns.filter((column) => column !== lead);
  const first: Heads = lead
    ? [
        {
          key: lead.key,
          title: say(lead.title),
          fixed: 'left',
          width: phone ? 112 : 132,
          rowScope: 'row',
          render: (_, row) => (
            <Link className="ink ell block" to={`/orders/${row.number}`}>
              {row.number}
            </Link>
          ),
        },
      ]
    : [];
  const width = (phone ? 112 : 132) + others.reduce((sum, column) => sum + widthOf(column), 0);
  return (
    <div className="panel sheet register-sheet">
      <Table<RegisterRow>
        size="small"
        bordered
        rowKey="id"
        tableLayout="fixed"
        columns={[...first, ...underGroups(others, head, say)]}
        dataSource={rows}
        pagination={false}
        scroll={{ x: width }}
      />
    </div>
  );
}

/** Columns that stand side by side under one heading of the source. */
function underGroups(
  columns: readonly RegisterColumn[],
  head: (column: RegisterColumn) => Heads[number],
  say: (phrase: RegisterColumn['title']) => string,
): Heads {
  const heads: Heads = [];
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group;
    let to = from + 1;
    while (group && to < columns.length && columns[to]?.group?.zh === group.zh) to += 1;
    const inside = columns.slice(from, to).map(head);
    heads.push(...(group ? [{ key: `${group.zh} ${from}`, title: say(group), className: 'band', children: inside }] : inside));
    from = to;
  }
  return heads;
}
