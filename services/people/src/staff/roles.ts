/** Roles as the built-in procedures name them; a company’s own procedures may name others. Parties outside have none here. */
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
