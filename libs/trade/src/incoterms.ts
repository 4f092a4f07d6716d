/** The eleven rules of Incoterms 2020 (ICC publication 723). */
export const INCOTERMS = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const;

export type Incoterm = (typeof INCOTERMS)[number];

export function isIncoterm(text: unknown): text is Incoterm {
  return INCOTERMS.some((term) => term === text);
}
