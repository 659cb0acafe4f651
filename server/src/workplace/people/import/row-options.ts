import type { RowOptions } from '../import-rules.ts';
import { phoneCountryOf } from '../normalise-person.ts';

/** How the cells of an org's files are read on a day. */
export const rowOptions = (org: { zone: string }, now: string): RowOptions => ({
  phoneCountry: phoneCountryOf(org.zone),
  today: now.slice(0, 10),
});
