/** Letters of the ladders and of copies, the same in every procedure of the house. */
export const HOUSE_LETTERS = {
  reminder: {
    subject: { zh: '{{number}} {{milestone}}：{{due}} 到期', en: '{{number}}: {{milestone}} due {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）的“{{milestone}}”{{due}} 到期，等你办：{{link}}',
      en: '{{reader}},\n“{{milestone}}” of {{number}} {{part}} ({{customer}}) is due {{due}} and is yours: {{link}}',
    },
  },
  overdue: {
    subject: { zh: '{{number}} {{milestone}} 超期 {{late}}', en: '{{number}}: {{milestone}} is {{late}} overdue' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）的“{{milestone}}”应在 {{due}} 办好，已超期 {{late}}。请去催、去办，或者改期并写明原因：{{link}}',
      en: '{{reader}},\n“{{milestone}}” of {{number}} {{part}} ({{customer}}) was due {{due}}, {{late}} ago. Chase it, do it, or replan it with a reason: {{link}}',
    },
  },
  escalation: {
    subject: { zh: '升级：{{number}} {{milestone}} 超期 {{late}}', en: 'Escalated: {{number}}, {{milestone}} is {{late}} overdue' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}}（{{customer}}）的“{{milestone}}”应在 {{due}} 办好，已超期 {{late}}，催过还没办。请决定怎么办：{{link}}',
      en: '{{reader}},\n“{{milestone}}” of {{number}} {{part}} ({{customer}}) was due {{due}}, {{late}} ago, and reminders did not help. Please decide what to do: {{link}}',
    },
  },
  askedAgain: {
    subject: { zh: '{{number}} {{milestone}}：请在 {{due}} 前答复', en: '{{number}}: {{milestone}}, please answer by {{due}}' },
    body: {
      zh: '{{reader}}：\n{{number}} {{part}} 还等您这一项：{{milestone}}，约好的日子是 {{due}}。一分钟就能答复：{{link}}\n{{company}}',
      en: '{{reader}},\n{{number}} {{part}} waits for one thing from you: {{milestone}}, agreed for {{due}}. The answer takes a minute: {{link}}\n{{company}}',
    },
  },
  copy: {
    subject: { zh: '{{number}} {{milestone}}（抄送）', en: '{{number}}: {{milestone}} (copy)' },
    body: {
      zh: '{{reader}}：\n抄送给你：{{number}} {{part}}（{{customer}}）“{{milestone}}”。{{link}}',
      en: '{{reader}},\na copy for you: “{{milestone}}” of {{number}} {{part}} ({{customer}}). {{link}}',
    },
  },
};
