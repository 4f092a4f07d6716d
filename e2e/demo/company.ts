import { Outsider, Person, type Addresses } from './talk';

const people = ['wangfang', 'hejing', 'limingzhe', 'chenguodong', 'sunli', 'wumin', 'zhaolei', 'linxiao'] as const;
export type Company = Record<(typeof people)[number], Person> & { outsider: Outsider };

/** Everybody of the demo company who has something to do, signed in. */
export async function companyAt(addresses: Addresses): Promise<Company> {
  const signedIn = await Promise.all(people.map(async (user) => [user, await Person.signIn(addresses, user)] as const));
  return { ...(Object.fromEntries(signedIn) as Record<(typeof people)[number], Person>), outsider: new Outsider(addresses) };
}
