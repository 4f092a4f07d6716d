import { hashOf } from './hash';

test('the order of keys makes no difference, the order of a list does', () => {
  expect(hashOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashOf({ b: { d: null, c: [1, 2] }, a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

test('a field that is not there and one that is undefined are the same; null is another', () => {
  expect(hashOf({ a: undefined })).toBe(hashOf({}));
  expect(hashOf({ a: null })).not.toBe(hashOf({}));
});

test('contents that could run together do not', () => {
  expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }));
  expect(hashOf(['a', 'b'])).not.toBe(hashOf(['a,b']));
});
