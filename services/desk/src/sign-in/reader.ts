import type { Phrase } from '@gendan/procedure';
import type { people } from '@gendan/contracts/grpc';

/** Whoever reads and acts here: one of our people, or a service with its key. */
export type Reader = {
  kind: 'person' | 'service';
  id: string;
  name: Phrase;
  language: 'zh' | 'en';
  zone: string;
  roles: string[];
  scopes: string[];
  /** Whom this person may act for now, and in which roles. */
  standsInFor: { person: string; roles: string[] }[];
};

export function readerOf(caller: people.Caller): Reader {
  return {
    kind: caller.kind === 'service' ? 'service' : 'person',
    id: caller.id,
    name: { zh: caller.nameZh || caller.id, en: caller.nameEn || caller.nameZh || caller.id },
    language: caller.language === 'en' ? 'en' : 'zh',
    zone: caller.zone || 'Asia/Shanghai',
    roles: caller.roles,
    scopes: caller.scopes,
    standsInFor: caller.standsInFor.map(({ person, roles }) => ({ person, roles })),
  };
}

/** The ids that stand for this reader in lists of who may act. */
export const readersOf = (reader: Reader): string[] => [
  reader.id,
  ...reader.roles.map((role) => `role:${role}`),
  ...reader.standsInFor.flatMap(({ person, roles }) => [person, ...roles.map((role) => `role:${role}`)]),
];
