import { nineSteps } from './procedures';
import { type AnyRefusal, REFUSAL_CODES, sentenceOf } from './refusals';

const say = (refusal: AnyRefusal) => sentenceOf(refusal, nineSteps.words, { p7: { zh: '何静', en: 'He Jing' } });

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s says in both languages what is the matter, with and without details', (code) => {
    for (const refusal of [{ code }, { code, at: 'goodsLoaded@shipment:2', details: { part: 'shipment:2' } }]) {
      const { zh, en } = say(refusal);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(en).toMatch(/^\p{Lu}|^“/u);
      expect(en).toMatch(/\.$/);
      expect(zh + en).not.toMatch(/undefined|\[object|null|{|}/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/u);
    }
  });

  it('a law is named with what is missing, what is untouched and two ways on', () => {
    const { zh, en } = say({
      code: 'LAW_1',
      at: 'productionOrderIssued@factoryOrder:1',
      details: { instalment: 'deposit', method: 'tt', gate: 'production', missing: 'moneyIn' },
    });
    expect(zh).toBe(
      '没有下单。铁律 1：该先到的钱没有保障，不能开始生产。“生产单已下（工厂订单 1）”还缺货款到账（T/T deposit）。订单和交期都没动。请先催付款或审证，或者申请特批。',
    );
    expect(en).toContain('“Production order issued (Factory order 1)” lacks the money (T/T deposit)');
  });

  it('what is waited for stands in words: milestones, conditions over terms, added items', () => {
    const { zh, en } = say({
      code: 'TOO_EARLY',
      at: 'proformaDrafted',
      details: { waitsFor: ['sampleApproved', '["known","terms.delivery"]', 'item:7'] },
    });
    expect(zh).toContain('要先等客户已确认样品、交货期、一件加的事');
    expect(en).toContain('it waits for Sample approved, delivery date, an added item');
  });

  it('people are named, roles are translated', () => {
    expect(say({ code: 'FOUR_EYES', at: 'lcReviewed', details: { person: 'p7', other: 'salesperson' } }).zh).toContain(
      '何静已在“业务员”上办过',
    );
    expect(say({ code: 'NOT_YOURS', at: 'goodsLoaded', details: { owners: ['merchandiser', 'finance'] } }).en).toContain(
      'Merchandiser, Finance',
    );
  });

  it('missing evidence is told in the words of the form, or in the sentence that came with it', () => {
    expect(say({ code: 'EVIDENCE_MISSING', at: 'goodsLoaded@shipment:1', details: { field: 'seal' } }).zh).toBe(
      '还缺“封条号”，请补上再办。',
    );
    expect(say({ code: 'EVIDENCE_MISSING', at: 'lcReceived', details: { field: 'files' } }).en).toContain('a file that shows it');
    expect(
      say({
        code: 'EVIDENCE_UNFIT',
        at: 'goodsLoaded',
        details: { field: 'seal', zh: '“seal”不对：要填文字。', en: '“seal” does not fit.' },
      }),
    ).toEqual({
      zh: '“封条号”不对：要填文字。',
      en: '“Seal number” does not fit.',
    });
  });

  it('what changed after somebody looked is named', () => {
    expect(say({ code: 'STALE', at: 'proformaApproved', details: { what: 'terms.price' } }).zh).toContain('“价格”改过了');
    expect(say({ code: 'STALE', at: 'proformaApproved', details: { what: 'proformaApproved' } }).en).toContain(
      '“Proforma invoice approved” changed',
    );
    expect(say({ code: 'STALE', details: { what: 'terms' } }).en).toContain('“the terms” changed');
    expect(say({ code: 'NOT_YET_KNOWN', at: 'solutionAgreed', details: { input: 'facts.solutionProposed.touchesOrder' } }).zh).toContain(
      '“处理办法已提出”的涉及和客户约好的',
    );
  });

  it('without words the names of the procedure stand for themselves', () => {
    expect(sentenceOf({ code: 'SIGN_IT', at: 'constructor' })).toEqual({
      zh: '“constructor”是审批，请用同意或不同意。',
      en: '“constructor” is an approval: approve or refuse it.',
    });
  });
});

/** What a sentence speaks of, in the order in which it asks; each detail says its own name. */
function detailsOf(code: AnyRefusal['code']): { asked: string[]; unsaid: string[] } {
  const asked = new Set<string>();
  const details = new Proxy({} as Record<string, unknown>, {
    get(_, detail) {
      const name = String(detail);
      // a sentence that came with the refusal would stand for all others
      if (name === 'zh' || name === 'en') return undefined;
      asked.add(name);
      return `<${name}>`;
    },
  });
  const { zh, en } = sentenceOf({ code, at: 'goodsLoaded', details }, nineSteps.words);
  return { asked: [...asked], unsaid: [...asked].filter((name) => !zh.includes(`<${name}>`) || !en.includes(`<${name}>`)) };
}

it('what a refusal knows stands in its sentence, in both languages', () => {
  const all = REFUSAL_CODES.map((code) => ({ code, ...detailsOf(code) }));
  expect(all.flatMap(({ unsaid }) => unsaid)).toEqual([]);
  expect(all.flatMap(({ code, asked }) => (asked.length > 0 ? [`${code} ${asked.join(' ')}`] : []))).toEqual([
    'UNKNOWN_PART part',
    'UNKNOWN_KIND kind',
    'UNKNOWN_ROLE role',
    'OTHER_ROUND round asked',
    'STALE what',
    'NOT_YET_KNOWN input',
    'TOO_EARLY waitsFor',
    'ON_HOLD reason',
    'NOT_YOURS owners',
    'NOT_A_SIGNER signers',
    'NOT_YOUR_TURN turn',
    'EVIDENCE_MISSING field',
    'EVIDENCE_UNFIT field',
    'UNKNOWN_BACK back allowed',
    'SECOND_PERSON person',
    'LAW_1 missing method instalment',
    'LAW_2 missing',
    'LAW_3 missing',
    'FOUR_EYES person other',
    'LAW_7 missing',
    'LAW_NEEDS_IT is',
    'EXPIRED until',
    'ALREADY_OPEN differs',
    'PART_EXISTS part',
    'MORE_THAN_ORDERED part',
    'MORE_THAN_PART part',
    'FROM_TERMS kind',
    'ALREADY_ACTED part',
    'NOT_ALLOWED_HERE value allowed',
  ]);
});
