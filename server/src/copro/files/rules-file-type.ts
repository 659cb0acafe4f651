export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'application/xml' | 'text/plain';

const SIGNS: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What a paper is by its first bytes, whatever its name says; null: nothing that is kept. */
export function paperTypeOf(bytes: Uint8Array): MediaType | null {
  const sign = SIGNS.find(([, first]) => first.every((byte, index) => bytes[index] === byte));
  return sign?.[0] ?? null;
}
