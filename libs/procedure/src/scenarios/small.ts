import type { Node, Rules } from '..';

/** For specs only: a procedure of a few milestones with people enough to play it. */
export const small = (of: readonly Node[], head: Partial<Rules> = {}): Rules => ({
  id: 'small',
  version: 1,
  for: 'order',
  cast: ['merchandiser', 'salesperson', 'businessManager', 'finance'],
  parties: ['customer', 'factory', 'forwarder'],
  cancel: ['businessManager'],
  allows: { methods: ['tt', 'lc', 'dp', 'da', 'openAccount'], inspection: ['none', 'company', 'customer', 'thirdParty'] },
  settings: { overrideRole: 'businessManager' },
  ladders: { default: [{ n: 0, unit: 'hours', to: 'owner', once: true }] },
  of: [...of],
  ...head,
});
