import { again, all, any, approval, each, is, latest, setting, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';
import { paymentMilestones } from '../house/payments';

// 6. What secures the order, instalment by instalment: finance verifies what came, the manager agrees to production, on an L/C the general manager too.
export const money = each('instalment', { from: 'terms.instalments' }, [
  ...paymentMilestones({
    agreed: AGREED,
    confirmed: 'contractSigned',
    drafted: 'contractDrafted',
    loaded: 'goodsLoaded',
    credit: ['openAccount', 'da', 'dp'],
  }),
  approval('productionAgreed', {
    after: ['depositReceived', 'lcReviewed'],
    chain: ['businessManager', { role: 'generalManager', when: is('part.method', 'lc') }],
    when: any(is('part.method', 'lc'), all(is('part.method', 'tt'), is('part.gate', 'production'))),
    refused: again('lcReceived'),
    due: latest(
      workingDays(setting('signDays')).after('depositReceived', { afresh: true }),
      workingDays(setting('signDays')).after('lcReviewed', { afresh: true }),
    ),
    source: ['S2.17.1a', 'S2.17.1b', 'G36', 'G43', 'F-23'],
  }),
]);
