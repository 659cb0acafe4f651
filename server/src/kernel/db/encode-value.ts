/** A parameter as the wire wants it: text, bytes or null. Arrays become array literals, other objects JSON. */
export function encodeValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
      // PostgreSQL text cannot hold NUL; the schemas refuse it earlier, this keeps a miss from being an internal error.
      return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
  }
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return arrayLiteral(value);
  return JSON.stringify(value);
}

/** `{"a","b",NULL}`: every element quoted, quotes and backslashes escaped. */
function arrayLiteral(values: readonly unknown[]): string {
  const elements = values.map(value => {
    if (value === null || value === undefined) return 'NULL';
    if (Array.isArray(value)) return arrayLiteral(value);
    if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `"${text.replaceAll('\0', '\ufffd').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${elements.join(',')}}`;
}
