import { expect, test } from 'vitest';
import { encodeBase64, toBase64 } from './file-content.ts';

test('bytes of a calendar arrive as they are, also above one step and beyond ASCII', async () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
  expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(await toBase64(new Blob(['Ré']))).toBe('UsOp');
});
