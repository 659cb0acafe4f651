import { createHash } from 'node:crypto';

/** The same id for the same name on every installation, shaped as a UUIDv7. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`orga demonstration ${name}`).digest('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}
