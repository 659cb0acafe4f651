const letters: Record<string, string> = {
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
  '&': '+',
  '€': 'EUR',
  '’': "'",
  '–': '-',
  '—': '-',
};

/** The characters that every SEPA bank takes (EPC217-08); others become their nearest letter, or a space. */
export function toSepaText(text: string): string {
  return text
    .replace(/[ßæÆœŒøØłŁđĐ&€’–—]/g, it => letters[it] ?? ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/\/{2,}/g, '/')
    .trim();
}
