import { CHANGE_FIELDS, CHANGE_LETTERS, CHANGE_NAMES, CHANGE_QUESTIONS } from '../house/changes.words';
import { HOUSE_LETTERS } from '../house/letters';
import { PAYMENT_LETTERS } from '../house/payments.words';
import { WINDING_UP_LETTERS } from '../house/winding-up.words';
import { fields, roles } from '../house/words';
import { EIGHT_STEPS_LETTERS } from './letters.words';
import { EIGHT_STEPS_FIELDS, EIGHT_STEPS_NAMES, EIGHT_STEPS_QUESTIONS, EIGHT_STEPS_SETTINGS } from './names.words';

export const eightStepsWords = {
  title: { zh: '跟单八步：签约、生产、送货、评价', en: 'Follow-up in eight steps: signing, making, delivering, rating' },
  names: { ...EIGHT_STEPS_NAMES, ...CHANGE_NAMES },
  fields: {
    ...CHANGE_FIELDS,
    ...fields(
      'packing',
      'progress',
      'problem',
      'daysLate',
      'solution',
      'solvedBy',
      'result',
      'trackingNumber',
      'quantity',
      'agreedHow',
      'cost',
    ),
    ...fields('refunded', 'kept', 'cargo'),
    ...EIGHT_STEPS_FIELDS,
  },
  roles: roles(
    'merchandiser',
    'salesperson',
    'businessManager',
    'production',
    'purchasing',
    'warehouse',
    'logistics',
    'finance',
    'customer',
    'supplier',
    'carrier',
  ),
  letters: {
    ...HOUSE_LETTERS,
    ...CHANGE_LETTERS,
    ...WINDING_UP_LETTERS,
    paymentReminder: PAYMENT_LETTERS.paymentReminder,
    ...EIGHT_STEPS_LETTERS,
  },
  questions: { ...EIGHT_STEPS_QUESTIONS, ...CHANGE_QUESTIONS },
  settings: EIGHT_STEPS_SETTINGS,
};
