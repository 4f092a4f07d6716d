/** Typed as people type them: spaces and thousands commas away. */
export const decimalOf = (typed: string): string => typed.replaceAll(/[\s,，]/g, '');
