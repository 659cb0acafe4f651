export type ImportState = 'uploaded' | 'checking' | 'checked' | 'importing' | 'imported' | 'failed';
export type ImportStep = 'check' | 'run' | 'delete';
type Status = {
  state: ImportState;
  onError: 'valid-rows' | 'all-or-nothing';
  errorCount: number;
  /** People were written: from here on only continuing makes sense. */
  hasStarted: boolean;
  /** Milliseconds since the job last said that it lives. */
  silentMs: number;
};
export type ImportBlocker =
  | 'import-busy'
  | 'import-not-checked'
  | 'import-has-errors'
  | 'import-already-started'
  | 'import-already-done';

/** A job that is silent for so long has died with its process or its database: it may be started again. */
export const SILENT_MS = 60_000;

/** Why a step cannot be taken now, or null. */
export function importBlocker(status: Status, step: ImportStep): ImportBlocker | null {
  const running = (status.state === 'checking' || status.state === 'importing') && status.silentMs < SILENT_MS;
  if (running) return 'import-busy';
  if (step === 'delete') return null;
  if (status.state === 'imported') return 'import-already-done';
  if (step === 'check') return status.hasStarted ? 'import-already-started' : null;
  if (status.hasStarted) return null;
  // An import of all rows or none that broke off has written nobody; one that died while waiting may start anew.
  if (status.state !== 'checked' && status.state !== 'importing') return 'import-not-checked';
  return status.onError === 'all-or-nothing' && status.errorCount > 0 ? 'import-has-errors' : null;
}

export type MappingError = { path: string; code: 'no-such-column' | 'column-twice' | 'name-needed' };

/** What is wrong with a mapping of fields to columns: each column once, and one that holds names. */
export function mappingErrors(mapping: Readonly<Record<string, number | null>>, columns: number): MappingError[] {
  const taken = new Set<number>();
  const errors: MappingError[] = [];
  for (const [field, column] of Object.entries(mapping)) {
    if (column === null) continue;
    if (column >= columns) errors.push({ path: `mapping.${field}`, code: 'no-such-column' });
    else if (taken.has(column)) errors.push({ path: `mapping.${field}`, code: 'column-twice' });
    taken.add(column);
  }
  const named = ['lastName', 'firstName', 'displayName'].some(field => typeof mapping[field] === 'number');
  return named ? errors : [...errors, { path: 'mapping.lastName', code: 'name-needed' }];
}

/**
 * A whole name in two parts. `DUPONT, Jean`, `DUPONT Jean` and `Jean DUPONT` tell themselves; otherwise the first word is
 * the first name (`Jean De Smet`). A single word is a last name.
 */
export function splitName(name: string): { firstName: string; lastName: string } {
  const [beforeComma = '', ...afterComma] = name.split(',').map(part => part.trim());
  if (afterComma.length > 0 && beforeComma !== '')
    return { lastName: beforeComma, firstName: afterComma.join(' ').trim() };
  const words = name
    .replace(/^,+/, '')
    .split(/\s+/)
    .filter(word => word !== '');
  const capitals = words.map(isCapitals);
  const leading = capitals.findIndex(is => !is);
  if (leading > 0) return { lastName: words.slice(0, leading).join(' '), firstName: words.slice(leading).join(' ') };
  const trailing = capitals.findLastIndex(is => !is) + 1;
  if (leading === 0 && trailing < words.length)
    return { lastName: words.slice(trailing).join(' '), firstName: words.slice(0, trailing).join(' ') };
  const [first = '', ...rest] = words;
  return rest.length === 0 ? { lastName: first, firstName: '' } : { lastName: rest.join(' '), firstName: first };
}

// A word of two letters or more, all capitals: how French lists set last names apart. `DE`, `D'ANGELO`, not `J.`.
function isCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
