/** What a spreadsheet may run when it opens the file: a first character of these, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** `-12.50`, `+33 6 12 34 56 78`, `-3 %`: signs, digits and separators only. A spreadsheet shows them unchanged. */
const SIGNED_NUMBER = /^[+-]\d[\d .,\u00A0\u202F]*%?$/;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** True when a spreadsheet would take the text for a formula; signed numbers and phone numbers are not formulas. */
export function isFormula(text: string): boolean {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text);
}

/** Puts an apostrophe before a formula, and before a text that already looks escaped, so that reading undoes it exactly. */
export function escapeFormula(text: string): string {
  return isFormula(text) || ESCAPED_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back one apostrophe that keeps a spreadsheet from running the cell; other apostrophes stay. */
export function unescapeFormula(text: string): string {
  return ESCAPED_FORMULA.test(text) ? text.slice(1) : text;
}
