// The characters that every bank of the SEPA takes (EPC217-08): Latin letters and digits without accents, and / - ? : ( ) . , ' +
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '€': 'EUR',
  '&': '+',
  '@': '(at)',
  _: '-',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '`': "'",
  '"': "'",
  '“': "'",
  '”': "'",
  '«': "'",
  '»': "'",
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};

/**
 * A text as a payment may carry it: accents dropped, what has a near spelling spelt so, everything else a blank; blanks
 * joined, cut to `maxLength` characters. Banks refuse a slash at either end and two in a row, so those go too.
 */
export function sepaText(text: string, maxLength: number): string {
  const spelled = text.normalize('NFKD').replace(/[^A-Za-z0-9 ]/gu, char => SPELLED[char] ?? char);
  const plain = spelled.replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9/\-?:().,'+]+/g, ' ');
  return trimmed(trimmed(plain.replace(/\/(?:\s*\/)+/g, '/')).slice(0, maxLength));
}

const trimmed = (text: string): string => text.replace(/^[\s/]+|[\s/]+$/g, '');
