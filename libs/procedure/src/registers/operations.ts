import type { Phrase } from '../language';
import { minutesByDepartment, operationTable, type OperationRow } from '../procedures/eleven-tasks/operation-table';
import { computed, field, numberColumn, remark } from './expressions';
import { Place, type Reading } from './place';
import type { Cell, Register, Row, Sum } from './register';

const STEPS: Record<string, Phrase> = {
  orderReceived: { zh: '接收客户订单', en: 'Take the customer’s order in' },
  orderConfirmed: { zh: '核对货品、数量、价格', en: 'Verify goods, quantity and price' },
  stockChecked: { zh: '查库存够不够、要不要采购', en: 'See whether the stock is enough or goods have to be bought' },
  purchased: { zh: '按库存情况采购', en: 'Buy what the stock is short of' },
  pickingAssigned: { zh: '把订单分给仓库拣货', en: 'Give the order to the warehouse for picking' },
  picked: { zh: '按订单拣货', en: 'Pick the goods' },
  packed: { zh: '打包，准备发货', en: 'Pack, ready to ship' },
  handedToCarrier: { zh: '安排物流公司', en: 'Arrange the carrier' },
  customerNotified: { zh: '通知客户，给出物流单号', en: 'Tell the customer, with the tracking number' },
  settled: { zh: '确认货款到账，结算', en: 'Confirm the payment and settle' },
  completed: { zh: '全部办完，订单完成', en: 'All is done, the order is complete' },
};
const TASKS = Object.keys(STEPS);

/** The tasks an order needs: one it does not need (nothing to buy) has no row. */
const tasksOf = (read: Reading): Place[] =>
  TASKS.flatMap((task) =>
    read.standing.milestones
      .filter(({ milestone, state }) => milestone === task && state !== 'notNeeded' && state !== 'dropped')
      .map(({ key }) => new Place(read, { key })),
  );

const timesOf = ({ read, at: { key } }: Place): OperationRow | undefined =>
  operationTable(read.rules, read.plan).find(({ task }) => task === key);
const times = (key: string, zh: string, en: string, type: 'instant' | 'number', of: (row: OperationRow) => Cell) =>
  computed(key, zh, en, type, (place) => {
    const row = timesOf(place);
    return row && of(row);
  });

/** Order operation in eleven tasks (source: S2.18): who did what from when to when, in minutes against the standard. */
export const operations: Register = {
  id: 'operations',
  title: { zh: '订单操作流程跟踪表', en: 'Order operation tracking' },
  source: ['S2.18'],
  kinds: ['order'],
  procedures: ['elevenTasks'],
  places: (read) => (read.rules.id === 'elevenTasks' ? tasksOf(read) : []),
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    computed('seqNo', '序号', 'No.', 'number', ({ milestone }) => TASKS.indexOf(milestone?.milestone ?? '') + 1),
    computed('taskName', '任务名称', 'Task', 'text', ({ read, milestone }) => milestone && unnumbered(read.titleOf(milestone.milestone))),
    computed('operationStep', '操作步骤', 'What is done', 'text', ({ milestone }) => milestone && STEPS[milestone.milestone]),
    computed('owner', '负责部门', 'Department', 'text', ({ read, milestone }) => {
      // a signature that stands has nobody's turn any more
      const [role = milestone?.chain?.[0]?.role ?? ''] = milestone?.owners ?? [];
      return read.words.roles[role] ?? role;
    }),
    times('startTime', '开始时间', 'Started', 'instant', ({ start }) => start),
    times('endTime', '完成时间', 'Ended', 'instant', ({ end }) => end),
    times('minutes', '实际（分钟）', 'Minutes', 'number', ({ minutes }) => minutes),
    computed('standard', '标准（分钟）', 'Standard minutes', 'number', (place) => standardOf(place)),
    times('over', '超出（分钟）', 'Minutes over', 'number', ({ minutes, standard }) => Math.max(0, minutes - standard)),
    computed('problem', '问题和解决办法', 'Problem and solution', 'text', (place) => problemOf(place)),
    remark,
  ],
  sums,
};

const STANDARDS = [
  ...['receiptMinutes', 'confirmationMinutes', 'stockMinutes', 'purchaseMinutes', 'assignmentMinutes', 'pickingMinutes'],
  ...['packingMinutes', 'logisticsMinutes', 'noticeMinutes', 'settlementMinutes', 'completionMinutes'],
];
const standardOf = ({ read, milestone }: Place): number | undefined => {
  const standard = read.setting(STANDARDS[TASKS.indexOf(milestone?.milestone ?? '')] ?? '');
  return standard === undefined ? undefined : Number(standard);
};

function problemOf(place: Place): Cell | undefined {
  const [said] = field(`${place.milestone?.milestone ?? ''}.remark`)(place);
  return typeof said === 'string' && said !== '' ? said : undefined;
}

/** The column before it numbers them. */
const unnumbered = ({ zh, en }: Phrase): Phrase => ({ zh: zh.replace(/^\d+ /, ''), en: en.replace(/^\d+ /, '') });

/** Minutes by department, as they were and as they should be: where the time goes. */
function sums(rows: readonly Row[]): Sum[] {
  const names = new Map<string, Cell>();
  const done = rows.flatMap(({ cells: { owner, minutes, standard, taskName } }): OperationRow[] => {
    if (typeof minutes !== 'number' || typeof standard !== 'number' || owner === undefined) return [];
    const department = typeof owner === 'object' && 'zh' in owner ? owner.zh : String(owner);
    names.set(department, owner);
    return [{ task: String(taskName), department, start: '', end: '', minutes, standard }];
  });
  return Object.entries(minutesByDepartment(done)).map(([department, { minutes, standard }]) => {
    const name = names.get(department);
    return {
      title: typeof name === 'object' && 'zh' in name ? name : { zh: department, en: department },
      figures: [
        { title: { zh: '实际（分钟）', en: 'Minutes' }, value: minutes },
        { title: { zh: '标准（分钟）', en: 'Standard minutes' }, value: standard },
      ],
    };
  });
}
