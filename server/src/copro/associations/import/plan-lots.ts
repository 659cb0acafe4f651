import { type COLUMNS, foldWords, NATURES, wordOf } from './columns.ts';
import type { Known, PlannedKey, PlannedLot } from './plan.ts';
import { placeColumns, type Report, RowReader, readWhole } from './read-cells.ts';
import type { Table } from './read-tables.ts';

type Cells = RowReader<Extract<keyof (typeof COLUMNS)['lots'], string>>;

const MAX_KEYS = 30;

/** Lots in the order of the file; every column that is not known is a key with the weights of the lots. */
export function planLots(tables: readonly Table[], known: Known, report: Report) {
  const lots: PlannedLot[] = [];
  const keys = new Map<string, PlannedKey>();
  const codes = new Set(known.lotCodes);
  for (const table of tables) {
    const { places, others } = placeColumns(table, 'lots');
    const at = { section: 'lots' as const, places, table };
    for (const name of ['code', 'share'] as const)
      if (!places.has(name)) report({ section: 'lots', line: null, column: name, code: 'column-missing' });
    if (!places.has('code') || !places.has('share')) continue;
    const columns = keyColumns(others.slice(0, MAX_KEYS), keys, known.keyCodes, report);
    for (const row of table.rows) {
      const cells = new RowReader(at, row, report);
      const lot = readLot(cells);
      for (const { column, key } of columns) readWeight(cells, column, key, lot.code);
      if (lot.code === '') continue;
      if (codes.has(foldWords(lot.code))) cells.wrong('code', 'lot-twice', lot.code);
      codes.add(foldWords(lot.code));
      lots.push(lot);
    }
  }
  const filled = [...keys.values()].filter(key => key.weights.some(({ weight }) => weight > 0));
  return { lots, keys: filled };
}

function readLot(cells: Cells): PlannedLot {
  const code = cells.text('code', 40);
  if (code === '') cells.wrong('code', 'lot-code-missing');
  const natureText = cells.text('nature', 60);
  const nature = wordOf(NATURES, natureText);
  if (natureText !== '' && !nature) cells.wrong('nature', 'nature-unknown', natureText, 'warning');
  const shareText = cells.text('share', 20);
  const share = shareText === '' ? 0 : readWhole(shareText);
  if (share === null) cells.wrong('share', 'not-a-whole-number', shareText);
  return {
    line: cells.line,
    code,
    nature: nature ?? (natureText === '' ? 'flat' : 'other'),
    building: cells.text('building', 80),
    floor: cells.text('floor', 40),
    surfaceDm2: readSurface(cells),
    share: share ?? 0,
  };
}

/** Square metres with up to two decimals. */
function readSurface(cells: Cells): number | null {
  const text = cells.text('surface', 20).replace(/ ?m(2|²)$/, '');
  if (text === '') return null;
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text);
  const dm2 = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0;
  if (dm2 === 0) cells.wrong('surface', 'surface-not-valid', text, 'warning');
  return dm2 || null;
}

function readWeight(cells: Cells, column: number, key: PlannedKey, lotCode: string): void {
  const text = cells.textAt(column, 20);
  if (text === '') return;
  const weight = readWhole(text);
  if (weight === null) cells.wrongAt(column, 'not-a-whole-number', text);
  else if (lotCode !== '') key.weights.push({ lotCode, weight });
}

function keyColumns(
  columns: readonly { column: number; title: string }[],
  keys: Map<string, PlannedKey>,
  taken: ReadonlySet<string>,
  report: Report,
) {
  return columns.map(({ column, title }) => {
    const code =
      foldWords(title)
        .replaceAll(' ', '-')
        .replace(/[^a-z0-9-]/g, '')
        .slice(0, 31) || `key-${column + 1}`;
    if (taken.has(code)) report({ section: 'lots', line: null, column: title.slice(0, 120), code: 'key-taken' });
    const key = keys.get(code) ?? { code, name: title.slice(0, 120), weights: [] };
    keys.set(code, key);
    return { column, key };
  });
}
