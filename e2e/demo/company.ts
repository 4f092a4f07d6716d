import { Outsider, Person, type Addresses } from './talk';

const people = [
  'wangfang',
  'hejing',
  'limingzhe',
  'chenguodong',
  'sunli',
  'wumin',
  'zhaolei',
  'linxiao',
  'zhoujianhua',
  'xuxiaodong',
  'liuyang',
] as const;
export type Employee = (typeof people)[number];
export type Company = Record<Employee, Person> & { outsider: Outsider };

/** Everybody of the demo company who has something to do, signed in. */
export async function companyAt(addresses: Addresses): Promise<Company> {
  const signedIn: [string, Person][] = [];
  // one after the other: checking a password is heavy on purpose
  for (const user of people) signedIn.push([user, await Person.signIn(addresses, user)]);
  return { ...(Object.fromEntries(signedIn) as Record<Employee, Person>), outsider: new Outsider(addresses) };
}
