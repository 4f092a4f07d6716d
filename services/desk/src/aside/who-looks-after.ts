import type { Reader } from '../sign-in/reader';
import { NotForYou } from '../sign-in/sign-in.errors';

/** As at the doors of the services that report. */
const MAY = ['administrator', 'finance', 'merchandiser', 'salesAdmin'];

/** Who looks after what did not arrive between the cases and the services. */
export function mustLookAfterReports({ kind, roles, scopes }: Reader): void {
  if (kind === 'service' ? !scopes.includes('admin') : !roles.some((role) => MAY.includes(role))) throw new NotForYou(MAY.join(', '));
}
