import { create } from 'qrcode';

const QUIET_ZONE = 4; // modules of white around, as ISO/IEC 18004 asks

/** A QR code as an SVG of one path: sharp at every size, without seams between its modules. Error correction M. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET_ZONE;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let start = 0; start < modules.size; start++) {
      let length = 0;
      while (start + length < modules.size && modules.get(row, start + length)) length++;
      if (length > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
      start += length;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#000" d="${path}"/></svg>`;
}
