import { keptWhy, UNSURE, whyNot } from './why-not';

test('a letter that arrived, or has not been tried, has nothing to explain', () => {
  expect(whyNot({ state: 'waiting', error: null })).toBeUndefined();
});

test('what we say ourselves is kept in both languages', () => {
  expect(whyNot({ state: 'unsure', error: keptWhy(UNSURE) })).toEqual(UNSURE);
});

test.each([
  ['failed', /退回了这封信（550 no such mailbox）.*核对.*聊天文字/, /refused this letter \(550 no such mailbox\)/],
  ['waiting', /现在不收（550 no such mailbox）.*自动再发/, /by itself/],
] as const)('%s: the mail server’s words stand in a sentence that says what to do', (state, zh, en) => {
  const why = whyNot({ state, error: keptWhy('550 no such mailbox.') });
  expect(why?.zh).toMatch(zh);
  expect(why?.en).toMatch(en);
});
