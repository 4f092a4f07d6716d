import { Attempts } from './attempts';

it('asks nobody any more after ten wrong sign-ins within five minutes, and again when they are past', () => {
  let now = 0;
  const attempts = new Attempts(10, 300_000, () => now);

  for (let i = 0; i < 10; i += 1) attempts.failed('127.0.0.1 wangfang');

  expect(attempts.wait('127.0.0.1 wangfang')).toBe(300);
  expect(attempts.wait('127.0.0.1 chenguodong')).toBe(0);
  now = 300_001;
  expect(attempts.wait('127.0.0.1 wangfang')).toBe(0);
});

it('forgets the wrong ones once it went well', () => {
  const attempts = new Attempts(2);
  attempts.failed('a');
  attempts.succeeded('a');
  attempts.failed('a');

  expect(attempts.wait('a')).toBe(0);
});
