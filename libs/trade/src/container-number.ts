const FORM = /^[A-Z]{3}[UJZ]\d{7}$/;

/** Is it a container number as printed on the box: owner, category U, J or Z, six digits and the right check digit? Source: ISO 6346; CSQU3054383 is one. */
export function isContainerNumber(text: unknown): text is string {
  return typeof text === 'string' && FORM.test(text) && checkDigitOf(text.slice(0, 10)) === Number(text[10]);
}

/** The container number as typed by people ('csqu 305438-3'), in its printed form; undefined when it is none. */
export function containerNumberOf(text: string): string | undefined {
  const bare = text.replace(/[\s./-]/g, '').toUpperCase();
  return isContainerNumber(bare) ? bare : undefined;
}

/** The check digit of the first ten characters: value × 2^position from the left, modulo 11, ten counts as zero. */
export function checkDigitOf(firstTen: string): number {
  let weighed = 0;
  for (let i = 0; i < 10; i += 1) weighed += valueOf(firstTen.charCodeAt(i)) * 2 ** i;
  return (weighed % 11) % 10;
}

// letters count from 10, leaving out the multiples of 11
function valueOf(code: number): number {
  if (code < 65) return code - 48;
  const value = code - 55;
  return value + Math.floor((value - 1) / 10);
}
