import pg from 'pg';

type Parse = (text: string) => unknown;

const safeInteger: Parse = text => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer outside the safe range: ${text}`);
  return value;
};

/** `2026-11-20 07:41:00.5+00` (sessions run in UTC) -> `2026-11-20T07:41:00.5Z`; no Date is made. */
const instant: Parse = text => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
const asText: Parse = text => text;

const own: Record<number, Parse> = {
  20: safeInteger, // int8
  1700: asText, // numeric
  1082: asText, // date
  1184: instant, // timestamptz
  1114: asText, // timestamp
  5069: asText, // xid8
  2950: asText, // uuid
  25: asText, // text
};

const textArray = pg.types.getTypeParser(1009 as number, 'text') as Parse;
const arrays: Record<number, Parse> = {
  1185: text => (textArray(text) as string[]).map(instant),
};

/** The parser of a column by its type oid: instants as ISO text in UTC, int8 as a safe integer, numeric as text. */
export function valueParser(oid: number): Parse {
  return own[oid] ?? arrays[oid] ?? (pg.types.getTypeParser(oid, 'text') as Parse);
}
