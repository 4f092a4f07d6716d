/** Roles of the house, as procedures name them. Parties outside have none here. */
export const ROLES = [
  'merchandiser',
  'salesperson',
  'businessManager',
  'generalManager',
  'documentsClerk',
  'finance',
  'salesAdmin',
  'rep',
  'quality',
  'production',
  'purchasing',
  'warehouse',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);
