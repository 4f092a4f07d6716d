import { chinaOffice } from '@gendan/trade';
import { collected, type Frame, rendered } from './rendering';
import { lateWords, momentWords, nextOpening } from './when';

const frame: Frame = {
  company: { zh: '海川', en: 'Haichuan' },
  button: { url: 'https://gendan.example/l/abc', says: { zh: '点这里答复', en: 'Answer here' } },
  facts: [{ label: { zh: '单号', en: 'Order' }, value: { zh: 'EX1', en: 'EX1' } }],
  footer: { zh: '替王芳发出', en: 'for Wang Fang' },
};
const template = {
  subject: { zh: '{{number}} 请答复', en: '{{number}}: please answer' },
  body: { zh: '{{reader}}：\n请答复：{{link}}\n{{values.note}}', en: '{{reader}},\nplease answer: {{link}}\n{{values.note}}' },
};
const both = (text: string) => ({ zh: text, en: text });

describe('a letter', () => {
  const letter = rendered(template, { number: both('EX1'), reader: both('金厂长'), link: both('https://gendan.example/l/abc') }, frame);

  it('is in both languages, as text, as HTML and as chat text, with one button', () => {
    expect(letter.subject).toEqual({ zh: 'EX1 请答复', en: 'EX1: please answer' });
    expect(letter.text.zh).toBe('金厂长：\n请答复：https://gendan.example/l/abc\n\n单号：EX1\n\n--\n替王芳发出\n');
    expect(letter.chat.en).toBe('金厂长,\nplease answer: https://gendan.example/l/abc');
    expect(letter.html.en.match(/display:inline-block/g)).toHaveLength(1);
  });

  it('has its address once for the eye: as HTML under the button, where the sentence that led to it ends', () => {
    expect(letter.html.zh).toContain('请答复。</p>');
    expect(letter.html.en).toContain('please answer.</p>');
    expect(letter.html.zh.match(/>https:\/\/gendan.example\/l\/abc</g)).toHaveLength(1);
    const copy = rendered({ ...template, body: both('抄送给您。{{link}}') }, { link: both('https://gendan.example/') }, frame);
    expect(copy.html.zh).toContain('抄送给您。</p>');
  });

  it('leaves out what is not known', () => {
    expect(letter.text.zh).not.toContain('{{');
  });

  it('says its address even when its words forget it', () => {
    expect(rendered({ ...template, body: both('您好') }, {}, frame).chat.zh).toBe('您好\nhttps://gendan.example/l/abc');
  });

  it('lets nothing that people typed become HTML or a header', () => {
    const typed = rendered(template, { number: both('EX1\r\nBcc: all@x'), reader: both('<script>alert(1)</script>') }, frame);

    expect(typed.subject.zh).toBe('EX1 Bcc: all@x 请答复');
    expect(typed.html.zh).not.toContain('<script>');
  });

  it('collects the daily ones of a reader into one, each with its address', () => {
    const daily = collected(
      [{ subject: both('EX1 到期'), url: 'https://g/1' }, { subject: both('EX2 到期') }],
      { subject: both('今天有 2 件事'), body: both('等您办：') },
      frame,
    );

    expect(daily.subject.zh).toBe('今天有 2 件事');
    expect(daily.text.zh).toContain('1. EX1 到期\n https://g/1\n2. EX2 到期');
  });
});

describe('dates in letters', () => {
  const office = chinaOffice({ id: 'company', version: 1 });

  it('are whole, with weekday, hour and zone', () => {
    expect(momentWords('2026-12-20T10:00:00.000Z', office)).toEqual({
      zh: '2026-12-20 (周日) 18:00',
      en: '20 Dec 2026 (Sun), 18:00 Beijing',
    });
    expect(momentWords('2026-12-20', office)).toEqual({ zh: '2026-12-20 (周日)', en: '20 Dec 2026 (Sun)' });
  });

  it('say how late in the largest unit', () => {
    expect(lateWords('2026-04-14T00:00:00.000Z', '2026-04-16T05:00:00.000Z')).toEqual({ zh: '2 天', en: '2 days' });
    expect(lateWords('2026-04-14T00:00:00.000Z', '2026-04-14T01:30:00.000Z').en).toBe('1 hour');
  });

  it('put the daily letter at the opening of the reader’s next working day, over a holiday and its make-up day', () => {
    // Friday evening → Monday 09:00
    expect(nextOpening(office, '2026-04-17T11:00:00.000Z')).toBe('2026-04-20T01:00:00.000Z');
    // before the opening of a working day → that day
    expect(nextOpening(office, '2026-04-20T00:00:00.000Z')).toBe('2026-04-20T01:00:00.000Z');
    // national holiday 1–7 October 2026
    expect(nextOpening(office, '2026-09-30T11:00:00.000Z')).toBe('2026-10-08T01:00:00.000Z');
  });
});
