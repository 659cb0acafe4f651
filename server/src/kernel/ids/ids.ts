import { randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7: time-ordered, made by the application. */
export const newId = (): string => randomUUIDv7();
