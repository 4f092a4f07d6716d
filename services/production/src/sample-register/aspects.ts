/** Who signs which aspects of a sample (source: S1.11.6c). */
export const ASPECTS = {
  salesperson: ['colour', 'text', 'position'],
  quality: ['structure', 'size', 'function', 'quality'],
  engineering: ['structure', 'size', 'function'],
} as const;

export type SampleSigner = keyof typeof ASPECTS;
export type SampleAspect = (typeof ASPECTS)[SampleSigner][number];

export const SIGNERS = ['salesperson', 'quality', 'engineering'] as const satisfies readonly SampleSigner[];
export const ALL_ASPECTS = [
  'colour',
  'text',
  'position',
  'structure',
  'size',
  'function',
  'quality',
] as const satisfies readonly SampleAspect[];

export const signs = (role: SampleSigner, aspect: SampleAspect): boolean => (ASPECTS[role] as readonly string[]).includes(aspect);
