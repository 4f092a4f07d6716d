import { again, clear, days, each, earliest, is, letter, on, oneOf, outside, paper, setting, task, workingDays } from '../../builders';
import { title } from '../house/title';

const byCustomer = is('terms.inspection', 'customer');

/** The customer's inspector, the salesperson's papers, loading, documents and balance. */
export const shipping = each('shipment', { covers: 'terms.lines' }, [
  task('appointmentAsked', {
    after: ['orderReleased'],
    by: 'salesperson',
    when: byCustomer,
    evidence: { readyOn: 'date' },
    due: days(setting('appointmentDays')).before('terms.delivery'),
    then: [letter('customer', 'inspectionWanted')],
    source: ['S1.11.8', 'C04'],
  }),
  outside('inspectionAppointed', {
    after: ['appointmentAsked'],
    by: 'customer',
    when: byCustomer,
    evidence: { inspectionOn: 'date', inspectorName: 'text' },
    refused: again('appointmentAsked'),
    due: days(setting('inspectionDays')).before('terms.delivery'),
    ladder: 'party',
    copies: { to: ['quality'] },
    then: [letter('production', 'inspectionComing'), letter('quality', 'inspectionComing')],
    source: ['S1.11.8', 'G68', 'C04'],
  }),
  oneOf('customerInspection', [
    outside('inspected', {
      after: ['inspectionAppointed', 'goodsStored'],
      by: 'customer',
      when: byCustomer,
      is: 'qualityPassed',
      evidence: { findings: { type: 'text', optional: true } },
      refused: again('goodsFinished'),
      due: on('facts.inspectionAppointed.inspectionOn'),
      ladder: 'party',
      source: ['S1.11.8', 'E23'],
    }),
    outside('concessionGiven', {
      after: ['inspectionAppointed', 'goodsStored'],
      by: 'customer',
      when: byCustomer,
      is: 'concession',
      evidence: { concession: 'text' },
      refused: again('goodsFinished'),
      source: ['S1.11.8'],
    }),
  ]),
  task('shippingPapersMade', {
    after: ['goodsStored', 'customerInspection'],
    by: 'salesperson',
    evidence: { deliveryAddress: 'text', salesUnit: { type: 'text', optional: true } },
    due: workingDays(setting('promptDays')).after('goodsStored', { afresh: true }),
    then: [paper('deliveryNote')],
    source: ['S1.11.9'],
  }),
  task('goodsLoaded', {
    after: ['goodsStored', 'shippingPapersMade', 'customerInspection', 'shipmentPaymentReceived', 'materialSample', 'exception', 'change'],
    by: 'merchandiser',
    is: 'goodsLeave',
    atOpening: [clear('logistics', 'load')],
    evidence: {
      carrierName: 'text',
      quantity: 'lines',
      container: { type: 'iso6346', optional: true },
      seal: { type: 'text', optional: true },
    },
    due: earliest(workingDays(setting('promptDays')).after('shippingPapersMade'), on('part.etd'), on('facts.lcReceived.latestShipment')),
    copies: { to: ['salesperson'] },
    then: [letter('customer', 'goodsOnTheirWay')],
    source: ['S1.11.9', 'G85'],
  }),
  title({ loaded: 'goodsLoaded' }),
]);
