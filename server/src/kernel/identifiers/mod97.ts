/** Remainder by 97 of a number of any length, written in digits. */
export function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** ISO 7064 as banks use it: letters count from A = 10, so that a text of letters and digits becomes digits only. */
export const lettersAsDigits = (text: string): string =>
  text.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55));

/** Two Belgian check digits: the remainder, and 97 where it is 0. */
export const belgianCheck = (digits: string): string => String(mod97(digits) || 97).padStart(2, '0');
