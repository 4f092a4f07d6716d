import { CHANGE_FIELDS, CHANGE_LETTERS, CHANGE_NAMES, CHANGE_QUESTIONS } from '../house/changes.words';
import { HOUSE_LETTERS } from '../house/letters';
import { PAYMENT_FIELDS, PAYMENT_LETTERS, PAYMENT_NAMES } from '../house/payments.words';
import { TITLE_FIELDS, TITLE_LETTERS, TITLE_NAMES } from '../house/title.words';
import { WINDING_UP_FIELDS, WINDING_UP_LETTERS, WINDING_UP_NAMES } from '../house/winding-up.words';
import { fields, roles } from '../house/words';
import { ORDER_FIELDS, ORDER_LETTERS, ORDER_NAMES, ORDER_QUESTIONS, ORDER_SETTINGS } from './order.words';
import { SAMPLING_FIELDS, SAMPLING_LETTERS, SAMPLING_NAMES, SAMPLING_QUESTIONS } from './sampling.words';

export const garmentWords = {
  title: { zh: '服装外销跟单：打样、核价、出口', en: 'Garment export: sampling, costing, shipping' },
  names: { ...SAMPLING_NAMES, ...ORDER_NAMES, ...PAYMENT_NAMES, ...CHANGE_NAMES, ...TITLE_NAMES, ...WINDING_UP_NAMES },
  fields: {
    ...PAYMENT_FIELDS,
    ...CHANGE_FIELDS,
    ...TITLE_FIELDS,
    ...WINDING_UP_FIELDS,
    ...fields(
      'photo',
      'courier',
      'trackingNumber',
      'comments',
      'customerOrder',
      'deliveryDate',
      'progress',
      'packingData',
      'problem',
      'daysLate',
      'solution',
      'solvedBy',
      'readyOn',
      'vessel',
      'sailing',
      'result',
      'cargo',
      'container',
      'bank',
      'paid',
      'settled',
      'agreedHow',
      'cost',
      'goodsDone',
      'refunded',
      'kept',
      'how',
      'remarks',
    ),
    ...SAMPLING_FIELDS,
    ...ORDER_FIELDS,
  },
  roles: {
    ...roles(
      'merchandiser',
      'salesperson',
      'businessManager',
      'deputyGeneralManager',
      'documentsClerk',
      'sampleRoom',
      'production',
      'purchasing',
      'warehouse',
      'logistics',
      'finance',
      'customer',
      'supplier',
      'carrier',
      'bank',
    ),
    fabricMill: { zh: '布厂', en: 'Fabric mill' },
    printFactory: { zh: '印花、绣花厂', en: 'Print and embroidery factory' },
    washingPlant: { zh: '洗水厂', en: 'Washing plant' },
  },
  letters: {
    ...HOUSE_LETTERS,
    ...PAYMENT_LETTERS,
    ...CHANGE_LETTERS,
    ...TITLE_LETTERS,
    ...WINDING_UP_LETTERS,
    ...SAMPLING_LETTERS,
    ...ORDER_LETTERS,
  },
  questions: { ...SAMPLING_QUESTIONS, ...ORDER_QUESTIONS, ...CHANGE_QUESTIONS },
  settings: ORDER_SETTINGS,
};
