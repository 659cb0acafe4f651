/** The address's query as plain strings: `?from=2026-11-23&span=2w`. Nothing is guessed to be a number or JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

type Raw = Record<string, unknown>;

export function textParam(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whole number of at least 0; anything else counts as absent. */
export function countParam(raw: Raw, name: string): number | undefined {
  const value = Number(raw[name]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

export function choiceParam<Value extends string>(raw: Raw, name: string, values: readonly Value[]): Value | undefined {
  return values.find(value => value === raw[name]);
}

/** A day as `2026-11-23`; anything else counts as absent. */
export function dayParam(raw: Raw, name: string): string | undefined {
  const text = textParam(raw, name);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** An address inside this site to go back to; never another site's. */
export function returnParam(raw: Raw): string | undefined {
  const text = textParam(raw, 'returnTo');
  return text !== undefined && /^\/(?![/\\])/.test(text) ? text : undefined;
}
