import {
  byCases,
  days,
  is,
  letter,
  minutes,
  not,
  on,
  onFile,
  oneOf,
  opens,
  procedure,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

const by = (channel: 'email' | 'fax' | 'phone' | 'message' | 'visit' | 'onSite') => is('facts.contactTaken.channel', channel);
const about = (what: 'question' | 'inquiry' | 'order' | 'complaint') => is('facts.contactTaken.about', what);
const visiting = { when: by('visit') } as const;

const taking = stage('taking', [
  task('contactTaken', {
    by: 'merchandiser',
    evidence: {
      channel: { type: 'choice', of: ['email', 'fax', 'phone', 'message', 'visit', 'onSite'] },
      about: { type: 'choice', of: ['question', 'inquiry', 'order', 'complaint'] },
      wanted: 'text',
      visitOn: { type: 'date', optional: true },
    },
    due: minutes(setting('contactMinutes')).after('case.opened'),
    ladder: 'urgent',
    source: ['S1.4.1a', 'S2.8.2'],
  }),
  task('faxFiled', {
    after: ['contactTaken'],
    by: 'merchandiser',
    when: by('fax'),
    evidence: { fax: 'scan' },
    due: sameDay('contactTaken'),
    source: ['S1.4.2'],
  }),
]);

// Answered, or told when: e-mail the same day of the customer, fax at once, everything else within thirty minutes.
const answering = oneOf('answering', [
  task('answered', {
    after: ['contactTaken'],
    by: 'merchandiser',
    evidence: { answer: 'text' },
    due: byCases(
      { when: by('email'), due: sameDay('contactTaken', 'customer') },
      { when: by('fax'), due: minutes(setting('atOnceMinutes')).after('contactTaken') },
      { when: by('visit'), due: on('facts.contactTaken.visitOn') },
      { due: minutes(setting('contactMinutes')).after('contactTaken') },
    ),
    ladder: 'urgent',
    source: ['S1.4.1a', 'S1.4.2', 'S1.4.3', 'S2.8.2', 'C36', 'C38', 'C39'],
  }),
  task('nextTimeTold', {
    after: ['contactTaken'],
    by: 'merchandiser',
    evidence: { nextTime: 'instant' },
    then: [letter('customer', 'beingLookedInto')],
    source: ['S1.4.1a', 'S1.4.2', 'S2.8.2', 'S2.8.5', 'E39'],
  }),
]);

const promise = task('promiseKept', {
  after: ['nextTimeTold'],
  by: 'merchandiser',
  when: not(onFile('answered')),
  evidence: { answer: 'text' },
  refused: { again: ['nextTimeTold'] },
  due: on('facts.nextTimeTold.nextTime'),
  ladder: 'promise',
  source: ['S2.8.2', 'S2.8.5', 'C37', 'E39'],
});

// What a contact leads to.
const following = stage('following', [
  task('inquiryOpened', {
    after: ['contactTaken'],
    by: 'merchandiser',
    when: about('inquiry'),
    due: sameDay('contactTaken'),
    then: [opens('inquiry', ['facts.contactTaken.wanted'])],
    source: ['S1.4.1b', 'S1.4.1d', 'G01'],
  }),
  task('complaintOpened', {
    after: ['contactTaken'],
    by: 'merchandiser',
    when: about('complaint'),
    due: minutes(setting('contactMinutes')).after('contactTaken'),
    ladder: 'urgent',
    then: [opens('complaint', ['facts.contactTaken.wanted'])],
    source: ['S2.8.2', 'G102'],
  }),
  task('orderAcknowledged', {
    after: ['contactTaken'],
    by: 'merchandiser',
    when: about('order'),
    evidence: { requirements: 'text' },
    due: sameDay('contactTaken', 'customer'),
    then: [letter('customer', 'orderReceived')],
    source: ['S1.4.1c'],
  }),
  task('phoneLogged', {
    after: ['contactTaken'],
    by: 'merchandiser',
    when: by('phone'),
    evidence: { purpose: 'text', talk: 'text' },
    due: sameDay('contactTaken'),
    source: ['S1.4.3'],
  }),
]);

const visit = stage(
  'visit',
  [
    task('visitPrepared', {
      after: ['contactTaken'],
      by: 'merchandiser',
      evidence: { purpose: 'text', productRange: 'text', agenda: 'text', prepared: 'list' },
      due: days(1).before('facts.contactTaken.visitOn', { closed: 'before' }),
      source: ['S1.4.4'],
    }),
    task('minutesTaken', {
      after: ['visitPrepared'],
      by: 'merchandiser',
      evidence: { minutes: 'text' },
      due: on('facts.contactTaken.visitOn'),
      source: ['S1.4.4'],
    }),
    task('minutesSent', {
      after: ['minutesTaken'],
      by: 'merchandiser',
      reads: ['facts.minutesTaken.minutes'],
      evidence: { englishMinutes: 'file' },
      due: workingDays(setting('minutesDays')).after('minutesTaken'),
      then: [letter('customer', 'minutesOfMeeting')],
      source: ['S1.4.4'],
    }),
  ],
  visiting,
);

const filing = stage('filing', [
  task('contactFiled', {
    after: ['answering', 'promiseKept', 'faxFiled', 'inquiryOpened', 'complaintOpened', 'orderAcknowledged', 'phoneLogged', 'minutesSent'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { satisfied: { type: 'flag', optional: true } },
    due: sameDay('contactTaken'),
    source: ['S1.4.3', 'S2.8.5'],
  }),
]);

const windingUp = stage('windingUp', [
  task('contactDropped', { by: 'merchandiser', when: onFile('contactTaken'), evidence: { reason: 'text' } }),
]);

/** S1.4, S2.8.2/5: nobody waits without knowing until when. */
export const contactRules = procedure(
  'contact',
  {
    for: 'contact',
    version: 1,
    cast: ['merchandiser', 'businessManager'],
    parties: ['customer'],
    cancel: ['businessManager'],
    allows: { methods: [], inspection: [] },
    settings: { contactMinutes: 30, atOnceMinutes: 10, minutesDays: 1 },
    ladders: {
      default: HOUSE_LADDERS.default,
      urgent: HOUSE_LADDERS.urgent,
      promise: [
        { n: -15, unit: 'minutes', to: 'owner', letter: 'reminder', daily: false },
        { n: 0, unit: 'minutes', to: 'owner', letter: 'overdue' },
        { n: 30, unit: 'minutes', to: 'ownerManager', letter: 'escalation', every: { n: 4, unit: 'workingHours' } },
      ],
    },
  },
  [taking, answering, promise, following, visit, filing, windingUp],
);
