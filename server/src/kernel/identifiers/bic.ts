/** Bank 4, country 2, place 2, branch 3 or none (ISO 9362). In capitals without blanks, or null. */
export function readBic(text: string): string | null {
  const bic = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) ? bic : null;
}

/** The head office is written with the branch XXX or without: both are one bank. */
export const isSameBic = (a: string, b: string): boolean => a.replace(/XXX$/, '') === b.replace(/XXX$/, '');
