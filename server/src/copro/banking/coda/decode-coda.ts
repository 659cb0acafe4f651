import { StatementRefusal } from '../statement-refusal.ts';

export type CodaLine = { number: number; text: string };
export type CodaText = { encoding: 'utf-8' | 'windows-1252' | 'cp850'; lines: CodaLine[] };

const WIDTH = 128;
/** CP850 from 0x80: letters first, frames and signs after. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Lines of 128 characters, blank lines left out, missing trailing spaces put back. Throws `StatementRefusal`. */
export function decodeCoda(bytes: Uint8Array, maxBytes: number): CodaText {
  if (bytes.byteLength > maxBytes) throw new StatementRefusal('too-many-bytes', 1, `more than ${maxBytes}`);
  const { encoding, text } = decode(bytes);
  const lines: CodaLine[] = [];
  for (const [index, raw] of withoutEndMark(text)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trimEnd();
    if (line === '') continue;
    if (/\p{Cc}/u.test(line)) throw new StatementRefusal('control-character', index + 1);
    if (line.length > WIDTH) throw new StatementRefusal('line-too-long', index + 1, `${line.length} characters`);
    lines.push({ number: index + 1, text: line.padEnd(WIDTH) });
  }
  return { encoding, lines };
}

/** DOS ends a file with a character of its own, which is no content. */
function withoutEndMark(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith('\u001a') ? trimmed.slice(0, -1) : trimmed;
}

/**
 * The standard names no encoding. Valid UTF-8 is UTF-8. Else 0x80-0x9F are the accented letters of CP850 but only signs
 * in windows-1252, whose letters lie from 0xC0 up, where CP850 has frames: who has the former without the latter is CP850.
 */
function decode(bytes: Uint8Array): Pick<CodaText, 'encoding'> & { text: string } {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const isDos = bytes.some(it => it >= 0x80 && it <= 0x9f) && !bytes.some(it => it >= 0xc0);
    if (!isDos) return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/[\u0080-\u00ff]/g, it => CP850.charAt(it.charCodeAt(0) - 0x80));
    return { encoding: 'cp850', text };
  }
}
