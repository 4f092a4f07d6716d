import { CHANGE_FIELDS, CHANGE_LETTERS, CHANGE_NAMES, CHANGE_QUESTIONS } from './changes.words';
import { HOUSE_LETTERS } from './letters';
import { ORDER_SHEET_FIELDS, ORDER_SHEET_LETTERS, ORDER_SHEET_NAMES } from './order-sheet.words';
import { PAYMENT_FIELDS, PAYMENT_LETTERS, PAYMENT_NAMES } from './payments.words';
import { LANE_FIELDS, LANE_LETTERS, LANE_NAMES, LANE_QUESTIONS } from './shipping-lanes.words';
import { TITLE_FIELDS, TITLE_LETTERS, TITLE_NAMES } from './title.words';
import { WINDING_UP_FIELDS, WINDING_UP_LETTERS, WINDING_UP_NAMES } from './winding-up.words';
import { fields, roles } from './words';

/** What orders by sheet have in common, made or bought: review, money, changes, lanes, documents. */
export const SHEET_ORDER_NAMES = {
  ...ORDER_SHEET_NAMES,
  ...PAYMENT_NAMES,
  ...CHANGE_NAMES,
  ...LANE_NAMES,
  ...TITLE_NAMES,
  ...WINDING_UP_NAMES,
  settling: { zh: '结清', en: 'Settling' },
  orderSettled: { zh: '订单已结清', en: 'Order settled' },
};

export const SHEET_ORDER_FIELDS = {
  ...ORDER_SHEET_FIELDS,
  ...PAYMENT_FIELDS,
  ...CHANGE_FIELDS,
  ...LANE_FIELDS,
  ...TITLE_FIELDS,
  ...WINDING_UP_FIELDS,
  ...fields('goodsDone', 'cost'),
};

export const SHEET_ORDER_LETTERS = {
  ...HOUSE_LETTERS,
  ...PAYMENT_LETTERS,
  ...CHANGE_LETTERS,
  ...ORDER_SHEET_LETTERS,
  ...LANE_LETTERS,
  ...TITLE_LETTERS,
  ...WINDING_UP_LETTERS,
};

export const SHEET_ORDER_QUESTIONS = { ...CHANGE_QUESTIONS, ...LANE_QUESTIONS };

export const SHEET_ORDER_ROLES = roles(
  'merchandiser',
  'salesperson',
  'engineering',
  'purchasing',
  'production',
  'quality',
  'warehouse',
  'documentsClerk',
  'finance',
  'businessManager',
  'customer',
  'carrier',
  'bank',
);
