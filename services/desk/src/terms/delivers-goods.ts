import { compile, type Rules } from '@gendan/procedure';

/** Whether a procedure has acts that cannot be taken back: such a case needs goods and payments agreed before it opens, others may leave them open. */
export const deliversGoods = (rules: Rules): boolean => compile(rules).order.some(({ irrevocable }) => irrevocable);
