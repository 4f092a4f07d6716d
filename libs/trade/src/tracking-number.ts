const FORM = /^[A-Za-z0-9]{6,40}$/;

/** Could it be a courier's tracking number? 6 to 40 letters and digits; no courier's own form is asked for. */
export function isTrackingNumber(text: unknown): text is string {
  return typeof text === 'string' && FORM.test(text);
}

/** The tracking number as pasted by people ('sf 1234-5678-901'), in capitals without spaces and hyphens; undefined when it is none. */
export function trackingNumberOf(text: string): string | undefined {
  const bare = text.replace(/[\s-]/g, '').toUpperCase();
  return isTrackingNumber(bare) ? bare : undefined;
}
