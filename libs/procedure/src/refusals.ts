import { splitKey } from './compile';
import type { Phrase, Words } from './language';
import type { Refusal, RefusalCode } from './messages';
import { as, fieldOf, listOf, meaningOf, methodOf, type Names, own, partTitle, pathTitle, roleOf, titleOf, waitTitle } from './phrases';

/** Refusals of the recording path: the desk and the workflow do not agree on what has happened. */
export type PathRefusalCode = 'BEHIND' | 'FORKED' | 'TOO_OLD';
export type AnyRefusal = Omit<Refusal, 'code'> & { code: RefusalCode | PathRefusalCode };

/** What a sentence may speak of: the milestone concerned and the details, each in both languages. */
type Told = {
  at: Phrase;
  /** A detail as it is. */
  of(detail: string, otherwise?: Phrase): Phrase;
  role(detail: string): Phrase;
  field(detail: string): Phrase;
  part(detail: string): Phrase;
  path(detail: string): Phrase;
  title(detail: string, otherwise?: Phrase): Phrase;
  waits(detail: string): Phrase;
  meaning(detail: string): Phrase;
  method(detail: string): Phrase;
  person(detail: string): Phrase;
  /** A sentence that came with the refusal. */
  said?: Phrase;
};
type Sentence = (told: Told) => Phrase;

const both = (zh: string, en: string): Phrase => ({ zh, en });

// What was asked for is not there, or is not what the person looked at.
const NOT_THERE = {
  UNKNOWN_MILESTONE: ({ at }) =>
    both(`这张单没有“${at.zh}”这一步。请刷新后再选。`, `This case has no step “${at.en}”. Reload and choose again.`),
  UNKNOWN_PART: (told) =>
    both(
      `找不到${told.part('part').zh}。请刷新后选一个在用的，或者先加上。`,
      `There is no ${told.part('part').en} here. Reload and choose one that is there, or add it first.`,
    ),
  UNKNOWN_KIND: (told) =>
    both(
      `这个流程里没有“${told.part('kind').zh}”。请选流程里有的种类。`,
      `This procedure has no “${told.part('kind').en}”. Choose a kind that it has.`,
    ),
  UNKNOWN_ROLE: (told) =>
    both(
      `这张单上没有“${told.role('role').zh}”这个角色。请先指定由谁担任，或改选别的角色。`,
      `Nobody plays “${told.role('role').en}” in this case. Name somebody first, or choose another role.`,
    ),
  OTHER_ROUND: (told) =>
    both(
      `“${told.at.zh}”现在是第 ${told.of('round').zh} 轮，你看的是第 ${told.of('asked').zh} 轮。请刷新，看过这一轮再办。`,
      `“${told.at.en}” is in round ${told.of('round').en}; you were looking at round ${told.of('asked').en}. Reload, read this round, then act.`,
    ),
  STALE: (told) =>
    both(
      `你看过之后“${told.path('what').zh}”改过了，所以没有记下。请刷新，看清改了什么，再办一次。`,
      `“${told.path('what').en}” changed after you looked, so nothing was recorded. Reload, see what changed, then do it again.`,
    ),
  NO_HOLD: () => both('这个暂停已经恢复，或者从来没有。不用再办。', 'There is no such hold; it may be released already. Nothing to do.'),
  NO_BREACH: () =>
    both('这条违规已经有了答复，或者从来没有。请刷新后再看。', 'There is no such breach; it may be answered already. Reload to see.'),
  NO_OVERRIDE: () =>
    both(
      '这个特批申请已经处理过，或者从来没有。请刷新后再看。',
      'There is no such request for an override; it may be decided already. Reload to see.',
    ),
  NO_COPY: () => both('这一步没有抄送给你，不用签收。', 'No copy of this step goes to you: nothing to acknowledge.'),
  NO_ITEM: () =>
    both('这件加的事已经办完，或者从来没有。请刷新后再看。', 'There is no such added item; it may be finished already. Reload to see.'),
  NOT_A_DATE: () =>
    both(
      '发生日期不对：要真有这一天，而且不能晚于今天。请改日期再办。',
      'The date it happened does not fit: it must exist and not lie after today. Correct it and try again.',
    ),
  EMPTY: () => both('没有写要办什么。请至少选一项。', 'Nothing was asked for. Choose at least one step.'),
} satisfies Partial<Record<RefusalCode, Sentence>>;

// The step is not in a state in which this can be done.
const NOT_NOW = {
  NOT_YET_KNOWN: (told) =>
    both(
      `“${told.at.zh}”要不要办还不知道，要看${told.path('input').zh}。请先把它定下来。`,
      `Whether “${told.at.en}” is needed is not known yet: it depends on ${told.path('input').en}. Settle that first.`,
    ),
  NOT_NEEDED: ({ at }) =>
    both(
      `“${at.zh}”这张单不需要，没有记下。不用办。`,
      `“${at.en}” is not needed in this case; nothing was recorded and nothing is to be done.`,
    ),
  TOO_EARLY: (told) =>
    both(
      `还不能办“${told.at.zh}”：要先等${told.waits('waitsFor').zh}。请先办好或去催，前面的办好它自己会轮到。`,
      `“${told.at.en}” cannot be done yet: it waits for ${told.waits('waitsFor').en}. Do or chase that first; its turn comes by itself.`,
    ),
  ON_HOLD: (told) =>
    both(
      `“${told.at.zh}”暂停中：${told.title('reason', both('原因见暂停记录', '')).zh}。要等恢复；能恢复的人可以在暂停记录里恢复。`,
      `“${told.at.en}” is on hold: ${told.title('reason', both('', 'see the hold for its reason')).en}. It goes on when the hold is released, which is done at the hold.`,
    ),
  ALREADY_DONE: ({ at }) =>
    both(
      `“${at.zh}”已经办好，不用再办。要改请用更正，办错了请用撤回。`,
      `“${at.en}” is done already. To change it, correct it; if it never happened, take it back.`,
    ),
  SHAKEN: ({ at }) =>
    both(
      `“${at.zh}”的根据变了，要先定：写明原因后维持，或者重办一次。`,
      `The ground of “${at.en}” has changed. First uphold it with a reason, or do it again.`,
    ),
  DROPPED: ({ at }) =>
    both(
      `“${at.zh}”已经取消，不能再办。要办请另加一项。`,
      `“${at.en}” has been dropped and cannot be done. Add a new one if it is wanted after all.`,
    ),
  CASE_CLOSED: () =>
    both('这张单已经结案，没有记下。要继续办，请先重新打开。', 'This case is closed; nothing was recorded. Reopen it to go on.'),
  CASE_CANCELLED: () =>
    both(
      '这张单已经取消，只能办善后的事。要恢复请另开一张。',
      'This case is cancelled: only the winding up goes on. Open a new one to take it up again.',
    ),
  NOT_SHAKEN: ({ at }) =>
    both(`“${at.zh}”的根据没有变，不用维持。`, `The ground of “${at.en}” has not changed: there is nothing to uphold.`),
  NOT_DONE: ({ at }) =>
    both(
      `“${at.zh}”还没办，没有可以更正或撤回的。请直接办。`,
      `“${at.en}” is not done: there is nothing to correct or take back. Just do it.`,
    ),
  NOTHING_TO_CHASE: ({ at }) => both(`“${at.zh}”现在不等任何人，不用催。`, `“${at.en}” waits for nobody now: nothing to chase.`),
  NOT_CLOSED: () => both('这张单还没结案，不用重新打开。', 'This case is not closed: there is nothing to reopen.'),
  ALREADY_CANCELLED: () => both('这张单已经申请取消或已取消，不用再提。', 'Cancelling was asked for already: no need to ask again.'),
  NOT_ASKED: () => both('没有人申请取消，没有可以签的。要取消请先提出。', 'Nobody asked to cancel: there is nothing to sign. Ask first.'),
  NOT_REFUSED: () =>
    both('这件事没有被退回，不用重办，也不用放弃。', 'This was not refused by the service: nothing to redo or to give up.'),
} satisfies Partial<Record<RefusalCode, Sentence>>;

// Somebody else has to do it, or in another way.
const NOT_LIKE_THIS = {
  NOT_YOURS: (told) =>
    both(
      `这一步归${told.role('owners').zh}办。请转给对方，或者催一下。`,
      `This is for ${told.role('owners').en} to do. Hand it over or remind them.`,
    ),
  NOT_A_SIGNER: (told) =>
    both(
      `“${told.at.zh}”不由你签，要${told.role('signers').zh}签。要你签的话，请先加签。`,
      `“${told.at.en}” is not signed by you but by ${told.role('signers').en}. If you should sign, have yourself added first.`,
    ),
  ALREADY_SIGNED: ({ at }) => both(`“${at.zh}”你已经签过，不用再签。`, `You have signed “${at.en}” already.`),
  NOT_YOUR_TURN: (told) =>
    both(
      `“${told.at.zh}”还没轮到你签，现在等${told.role('turn').zh}。轮到时会出现在你的工作台。`,
      `It is not your turn to sign “${told.at.en}”: ${told.role('turn').en} comes first. It appears on your list when it is.`,
    ),
  EVIDENCE_MISSING: (told) =>
    told.said ?? both(`还缺“${told.field('field').zh}”，请补上再办。`, `“${told.field('field').en}” is missing: add it, then try again.`),
  EVIDENCE_UNFIT: (told) =>
    told.said ??
    both(`“${told.field('field').zh}”填得不对，请改好再办。`, `“${told.field('field').en}” does not fit: correct it, then try again.`),
  SIGN_IT: ({ at }) => both(`“${at.zh}”是审批，请用同意或不同意。`, `“${at.en}” is an approval: approve or refuse it.`),
  REPORT_IT: ({ at }) =>
    both(
      `“${at.zh}”按数量或金额算，请登记这次收到多少，够数它自己办好。`,
      `“${at.en}” is counted: enter what came in; it is done when that is enough.`,
    ),
  CONFIRM_IT: ({ at }) => both(`“${at.zh}”不是审批，请用确认。`, `“${at.en}” is not an approval: confirm it.`),
  CANNOT_BE_REFUSED: ({ at }) =>
    both(
      `“${at.zh}”不能退回。办不了请写备注并催前面的人，或者暂停。`,
      `“${at.en}” cannot be sent back. Say in a note why it cannot be done and chase whoever comes before, or put it on hold.`,
    ),
  UNKNOWN_BACK: (told) =>
    both(
      `“${told.at.zh}”不能退到“${told.title('back').zh}”。可以退到：${told.title('allowed').zh}。`,
      `“${told.at.en}” cannot be sent back to “${told.title('back').en}”. Possible: ${told.title('allowed').en}.`,
    ),
  SECOND_PERSON: (told) =>
    both(
      `这件事要换一个人来办，不能是${told.person('person').zh}自己。请找第二个人。`,
      `This needs a second person, not ${told.person('person').en}. Ask a colleague to do it.`,
    ),
  ANSWER_THE_BREACH: () =>
    both('这个暂停因违规而起，要先答复那条违规，答复了自然恢复。', 'This hold stands for a breach: answer the breach, which releases it.'),
} satisfies Partial<Record<RefusalCode, Sentence>>;

// The laws. Each says which, why here, what is untouched and what to do.
const LAWS = {
  LAW_1: (told) =>
    both(
      `没有下单。铁律 1：该先到的钱没有保障，不能开始生产。“${told.at.zh}”还缺${told.meaning('missing').zh}（${told.method('method').zh} ${told.of('instalment').zh}）。订单和交期都没动。请先催付款或审证，或者申请特批。`,
      `Not done. Law 1: no start of production before what must be paid or secured first. “${told.at.en}” lacks ${told.meaning('missing').en} (${told.method('method').en} ${told.of('instalment').en}). Order and dates are untouched. Chase the payment or the L/C, or ask for an override.`,
    ),
  LAW_2: (told) =>
    both(
      `没有放行。铁律 2：约定出货前要有的还没有，货不能走。“${told.at.zh}”还缺${told.meaning('missing').zh}。货和单据都没动。请先把它办好，或请客户书面让步接收，或者申请特批。`,
      `Not released. Law 2: no goods leave before what was agreed for before shipment. “${told.at.en}” lacks ${told.meaning('missing').en}. Goods and papers are untouched. Get that done, get the buyer’s written concession, or ask for an override.`,
    ),
  LAW_3: (told) =>
    both(
      `没有寄出。铁律 3：货权只能按付款方式交出。“${told.at.zh}”还缺${told.meaning('missing').zh}。正本还在我们手里。请先等到账，或照约定的路走（信用证、D/P、D/A 走银行），或者申请特批。`,
      `Not sent. Law 3: title leaves only as the payment terms say. “${told.at.en}” lacks ${told.meaning('missing').en}. The originals are still with us. Wait for the money, go the agreed way (L/C, D/P and D/A through the bank), or ask for an override.`,
    ),
  LAW_4: ({ at }) =>
    both(
      `没有发给客户。铁律 4：内部没批完，不能给客户看。请先把“${at.zh}”前面的审批办完。`,
      `Not shown to the customer. Law 4: the customer sees it only after our own approvals. Finish the approvals before “${at.en}” first.`,
    ),
  FOUR_EYES: (told) =>
    both(
      `没有签。铁律 5：谁录入，谁不能批；一个人不能签两次，代签也不行。${told.person('person').zh}已在“${told.role('other').zh}”上办过。请换一个人签。`,
      `Not signed. Law 5: nobody approves what they submitted, and nobody signs twice, also not for somebody else. ${told.person('person').en} has acted as “${told.role('other').en}”. Somebody else must sign.`,
    ),
  LAW_6: ({ at }) =>
    both(
      `没有上线。铁律 6：约定要首件确认的，首件没过不能上线。请先确认首件，再办“${at.zh}”，或者申请特批。`,
      `Not started. Law 6: where a first article is agreed, no line starts before it is confirmed. Confirm it, then “${at.en}”, or ask for an override.`,
    ),
  LAW_7: (told) =>
    both(
      `没有办。铁律 7：“${told.title('missing').zh}”批过又变了，没重新批好之前，收不回来的事不能办。“${told.at.zh}”请等重新审批，或者申请特批。`,
      `Not done. Law 7: “${told.title('missing').en}” was approved and no longer stands; until it does, nothing that cannot be taken back is done. Get it approved again before “${told.at.en}”, or ask for an override.`,
    ),
  LAW_NEEDS_IT: (told) =>
    both(
      `“${told.at.zh}”不能跳过，也不能放弃：铁律要看${told.meaning('is').zh}。请照办，或者对被它拦着的那一步申请特批。`,
      `“${told.at.en}” cannot be skipped or given up: a law looks at ${told.meaning('is').en}. Do it, or ask for an override at the step it holds up.`,
    ),
  OVERRIDE_NOT_NEEDED: ({ at }) =>
    both(`“${at.zh}”没有铁律拦着，不用特批，可以直接办。`, `No law stands against “${at.en}”: no override is needed, just do it.`),
  EXPIRED: (told) =>
    both(
      `特批的期限 ${told.of('until').zh} 已经过了。请换一个将来的期限重新申请。`,
      `The override’s time, ${told.of('until').en}, is over. Ask again with a time that lies ahead.`,
    ),
} satisfies Partial<Record<RefusalCode, Sentence>>;

// Terms, parts, procedures.
const TERMS_AND_PARTS = {
  ALREADY_OPEN: (told) =>
    both(
      `这个号已经有一张单，内容不一样：${told.path('differs').zh}。请换一个号，或到那张单上改。`,
      `A case with this number is open already and differs: ${told.path('differs').en}. Use another number, or change that case.`,
    ),
  TERMS_APPROVED: ({ at }) =>
    both(
      `条款已在“${at.zh}”批过，不能直接改。请开一个变更，批好、客户同意后自动生效。`,
      `The terms have been approved at “${at.en}” and cannot simply be changed. Open a change; it takes effect when approved and agreed by the customer.`,
    ),
  PART_EXISTS: (told) =>
    both(
      `${told.part('part').zh}已经有了，内容不一样。请换一个编号，或去改原来那个。`,
      `${told.part('part').en} is there already with another content. Use another label, or change that one.`,
    ),
  MORE_THAN_ORDERED: (told) =>
    both(
      `${told.part('part').zh}加上去就超过订单数量和溢短装了，没有记下。请改数量，或先做变更。`,
      `With ${told.part('part').en} there is more than ordered and tolerated; nothing was recorded. Correct the quantity, or make a change first.`,
    ),
  MORE_THAN_PART: (told) =>
    both(
      `${told.part('part').zh}没有这么多货可装。请改装的数量。`,
      `${told.part('part').en} does not have that much to be carried. Correct the quantity.`,
    ),
  FROM_TERMS: (told) =>
    both(
      `“${told.part('kind').zh}”跟着条款走，不能单独加、改或删。请改条款；批过的条款走变更。`,
      `“${told.part('kind').en}” follows the terms and cannot be added, changed or dropped by itself. Change the terms; approved terms by a change.`,
    ),
  ALREADY_ACTED: (told) =>
    both(
      `${told.part('part').zh}已经办了“${told.at.zh}”，不能删。请先撤回，或按取消善后办。`,
      `“${told.at.en}” has been done for ${told.part('part').en}: it cannot be dropped. Take that back first, or wind it up.`,
    ),
  NOT_ALLOWED_HERE: (told) =>
    both(
      `这个流程不做“${told.method('value').zh}”，只做：${told.method('allowed').zh}。请改条款，或换一个流程。`,
      `This procedure is not made for “${told.method('value').en}”, only for: ${told.method('allowed').en}. Change the terms or choose another procedure.`,
    ),
  OTHER_PROCEDURE: () =>
    both(
      '这张单用的是另一个流程，不能换成它的版本。请选同一个流程的新版本。',
      'This case follows another procedure. Choose a version of the same one.',
    ),
} satisfies Partial<Record<RefusalCode, Sentence>>;

const PATH = {
  BEHIND: () =>
    both(
      '后台的记录比这里旧，正在补齐，没有办。请稍后再试；一直这样请找系统管理员。',
      'The engine is behind what is on file here and is being brought up; nothing was done. Try again shortly; if it stays so, call the administrator.',
    ),
  FORKED: () =>
    both(
      '这张单两边的记录对不上，已经锁住，什么都没动。请找系统管理员核对。',
      'Two records of this case disagree, so it is locked and nothing was done. Call the administrator.',
    ),
  TOO_OLD: () =>
    both(
      '这个操作放得太久，不能确定办过没有，所以没有再办。请刷新，看看是否已经办好。',
      'This was sent too long ago to know whether it was done, so it was not done again. Reload to see whether it is.',
    ),
} satisfies Record<PathRefusalCode, Sentence>;

const SENTENCES: Record<RefusalCode | PathRefusalCode, Sentence> = {
  ...NOT_THERE,
  ...NOT_NOW,
  ...NOT_LIKE_THIS,
  ...LAWS,
  ...TERMS_AND_PARTS,
  ...PATH,
};

/** Every code a case can refuse with. */
export const REFUSAL_CODES = Object.keys(SENTENCES) as (RefusalCode | PathRefusalCode)[];

/** Says a refusal to a person: what was not done, why, and what to do next. `names` are people and parties by id. */
export function sentenceOf(refusal: AnyRefusal, words?: Words, names: Names = {}): Phrase {
  const { zh, en } = SENTENCES[refusal.code](toldOf(refusal, words, names));
  return { zh, en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}` };
}

function toldOf(refusal: AnyRefusal, words: Words | undefined, names: Names): Told {
  const details = refusal.details ?? {};
  const listed = (detail: string, say: (text: string) => Phrase, otherwise: Phrase): Phrase => {
    const value = details[detail];
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== '');
    return values.length === 0 ? otherwise : listOf(values.map((one) => say(typeof one === 'object' ? JSON.stringify(one) : String(one))));
  };
  const milestone = refusal.at === undefined ? undefined : splitKey(refusal.at).name;
  const { zh, en } = details;
  return {
    at: titleOf(words, refusal.at),
    of: (detail, otherwise = both('', '')) => listed(detail, as, otherwise),
    role: (detail) => listed(detail, (role) => roleOf(words, role), both('别人', 'somebody else')),
    field: (detail) => listed(detail, (field) => own(GIVEN, field) ?? fieldOf(words, field, milestone), both('资料', 'evidence')),
    part: (detail) => listed(detail, (part) => partTitle(words, part), both('这一项', 'this one')),
    path: (detail) => listed(detail, (path) => pathOrTitle(words, path), both('内容', 'the content')),
    title: (detail, otherwise = both('那一步', 'that step')) => listed(detail, (key) => titleOf(words, key), otherwise),
    waits: (detail) => listed(detail, (wait) => waitTitle(words, wait), both('前面的步骤', 'the steps before it')),
    meaning: (detail) => listed(detail, meaningOf, both('该有的依据', 'what it needs')),
    method: (detail) => listed(detail, methodOf, both('付款', 'payment')),
    person: (detail) => listed(detail, (person) => own(names, person) ?? as(person), both('同一个人', 'the same person')),
    ...(typeof zh === 'string' && typeof en === 'string' ? { said: inWords(both(zh, en), details['field'], words, milestone) } : {}),
  };
}

/** A sentence about evidence names its field as the procedure does; here the form's own words take its place. */
function inWords(said: Phrase, field: unknown, words: Words | undefined, milestone: string | undefined): Phrase {
  if (typeof field !== 'string') return said;
  const title = fieldOf(words, field, milestone);
  return both(said.zh.replace(`“${field}”`, `“${title.zh}”`), said.en.replace(`“${field}”`, `“${title.en}”`));
}

/** What a command itself must bring, beside the fields of the form. */
const GIVEN: Record<string, Phrase> = {
  files: { zh: '文件（对方确认的凭据）', en: 'a file that shows it' },
  reason: { zh: '原因', en: 'the reason' },
};

function pathOrTitle(words: Words | undefined, path: string): Phrase {
  if (path === 'terms') return { zh: '条款', en: 'the terms' };
  return listOf(path.split(', ').map((one) => pathTitle(words, one)));
}
