import type { Values } from '..';
import { approval, ask, count, each, is, moneyIn, not, outside, task } from '../builders';
import { small } from './small';

/** For specs only: acts that name nothing in `after`: what stops them is the law alone. */
export const BARE = small(
  [
    each('instalment', { from: 'terms.instalments' }, [
      count('deposit', { by: 'finance', when: is('part.gate', 'production'), toward: 'part.amount', is: moneyIn('production') }),
      count('paid', { by: 'finance', when: is('part.gate', 'shipment'), toward: 'part.amount', is: moneyIn('shipment') }),
      count('balance', { by: 'finance', when: is('part.gate', 'originals'), toward: 'part.amount', is: moneyIn('originals') }),
      task('lcReceived', { by: 'merchandiser', when: is('part.method', 'lc') }),
      approval('lcReviewed', { after: ['lcReceived'], chain: ['salesperson', 'finance'], when: is('part.method', 'lc'), is: 'lcStands' }),
      task('credit', {
        by: 'businessManager',
        when: is('part.method', 'openAccount'),
        is: 'creditStands',
        atOpening: [ask('finance', 'reserve')],
      }),
    ]),
    each('factoryOrder', { covers: 'terms.lines' }, [
      task('issued', { by: 'merchandiser', is: 'startsProduction' }),
      task('firstArticle', { by: 'salesperson', is: 'firstArticle' }),
      task('cut', { by: 'merchandiser', is: 'startsLine' }),
      task('inspected', { by: 'salesperson', when: not(is('terms.inspection', 'none')), is: 'qualityPassed' }),
    ]),
    each('shipment', { covers: 'terms.lines' }, [
      task('released', { by: 'finance', is: 'financeReleased' }),
      outside('conceded', { by: 'customer', is: 'concession' }),
      task('loaded', { by: 'merchandiser', is: 'goodsLeave' }),
      task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
      task('presented', { by: 'merchandiser', is: 'presentsToBank' }),
    ]),
    task('drafted', { by: 'merchandiser' }),
    approval('reviewed', { after: ['drafted'], chain: ['businessManager'], is: 'reviewStands' }),
  ],
  { settings: { overrideRole: 'businessManager', financeReleases: false } },
);

export const TERMS: Values = { lines: { red: '100' }, inspection: 'none', firstArticle: false, tolerancePercent: '0' };
