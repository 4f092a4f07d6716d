import type { Words } from '@gendan/procedure';
import type { Template } from './rendering';

/** For letters that a procedure asks for without words of its own. */
const house: Record<string, Template> = {
  reminder: {
    subject: { zh: '{{number}} {{milestone}}：{{due}} 到期', en: '{{number}}: {{milestone}} due {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）的“{{milestone}}”该办了：{{link}}',
      en: '{{reader}},\n“{{milestone}}” of {{number}} {{part}} ({{customer}}) waits for you: {{link}}',
    },
  },
  askedAgain: {
    subject: { zh: '{{number}} {{milestone}}：请答复', en: '{{number}}: {{milestone}}, please answer' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 还等您这一项：{{milestone}}。一分钟就能答复：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} waits for one thing from you: {{milestone}}. The answer takes a minute: {{link}}\n{{company}}',
    },
  },
  dateGiven: {
    subject: { zh: '{{number}} {{milestone}}：对方答 {{due}}', en: '{{number}}: {{milestone}} is now given for {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 的“{{milestone}}”，对方答的日子是 {{due}}。看看还赶不赶得上：{{link}}',
      en: '{{reader}},\n“{{milestone}}” of {{number}} {{part}} is now given for {{due}}. See whether that is still in time: {{link}}',
    },
  },
  copy: {
    subject: { zh: '{{number}} {{milestone}}（抄送）', en: '{{number}}: {{milestone}} (copy)' },
    body: {
      zh: '{{reader}}：\n抄送备查：{{number}} {{part}}（{{customer}}）“{{milestone}}”。{{link}}',
      en: '{{reader}},\nfor your information: “{{milestone}}” of {{number}} {{part}} ({{customer}}). {{link}}',
    },
  },
};

export function templateOf(words: Words, name: string): Template {
  return words.letters[name] ?? house[name] ?? { ...(house['copy'] as Template) };
}

export const dailyTemplate = (count: number): Template => ({
  subject: { zh: `今天有 ${count} 件事等你`, en: `${count} thing${count === 1 ? '' : 's'} for you today` },
  body: { zh: '今天等你办的事：', en: 'Waiting for you today:' },
});
