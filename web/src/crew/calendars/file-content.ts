/** The file's bytes as base64, as the import takes them. */
export async function toBase64(file: Blob): Promise<string> {
  return encodeBase64(new Uint8Array(await file.arrayBuffer()));
}

const STEP = 32_768;

/** In steps, because a call takes only so many arguments. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += STEP)
    text += String.fromCharCode(...bytes.subarray(start, start + STEP));
  return btoa(text);
}
