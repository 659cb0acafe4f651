import { readIban } from '../../../kernel/identifiers/iban.ts';
import { isVoteSuspended, titleBlocker } from '../owners/rules-title.ts';
import { type COLUMNS, foldWords, LANGUAGES, RIGHTS, wordOf, YES } from './columns.ts';
import type { PlannedLot, PlannedOwner, PlannedTitle } from './plan.ts';
import { placeColumns, type Report, RowReader } from './read-cells.ts';
import type { Table } from './read-tables.ts';

type Column = Extract<keyof (typeof COLUMNS)['owners'], string>;
type Cells = RowReader<Column>;
const EMAIL = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]+$/;

/** Owners, each once, and who holds which lot: a row is an owner with the lots held under one right and part. */
export function planOwners(tables: readonly Table[], lots: readonly PlannedLot[], report: Report) {
  const owners = new Map<string, PlannedOwner>();
  const byCode = new Map(lots.map(lot => [foldWords(lot.code), lot]));
  const titles = new Map<string, PlannedTitle>();
  for (const table of tables) {
    const { places } = placeColumns(table, 'owners');
    if (!places.has('name') && !places.has('company')) {
      report({ section: 'owners', line: null, column: 'name', code: 'column-missing' });
      continue;
    }
    for (const row of table.rows) {
      const cells: Cells = new RowReader({ section: 'owners', places, table }, row, report);
      const owner = readOwner(cells);
      if (!owner) continue;
      const known = owners.get(owner.key);
      if (known) known.ibans = [...new Set([...known.ibans, ...owner.ibans])];
      else owners.set(owner.key, owner);
      readHoldings(cells, owner.key, byCode, titles);
    }
  }
  checkTitles(lots, titles, report);
  return { owners: [...owners.values()], titles: [...titles.values()] };
}

function readOwner(cells: Cells): PlannedOwner | null {
  const company = cells.text('company', 160);
  const name = company || cells.text('name', 160);
  const firstName = company ? '' : cells.text('firstName', 120);
  if (name === '') {
    cells.wrong('name', 'owner-name-missing');
    return null;
  }
  const email = cells.text('email', 254).toLowerCase();
  if (email !== '' && !EMAIL.test(email)) cells.wrong('email', 'email-not-valid', email);
  const language = cells.text('locale', 30);
  const locale = wordOf(LANGUAGES, language);
  if (language !== '' && !locale) cells.wrong('locale', 'language-unknown', language, 'warning');
  return {
    key: `${foldWords(name)}|${foldWords(firstName)}|${email}`,
    line: cells.line,
    kind: company ? 'company' : 'person',
    name,
    firstName,
    email: email || null,
    phone: cells.text('phone', 40) || null,
    street: cells.text('street', 200),
    postalCode: cells.text('postalCode', 20),
    city: cells.text('city', 120),
    ...(locale ? { locale } : {}),
    ibans: readIbans(cells),
  };
}

function readIbans(cells: Cells): string[] {
  const texts = cells
    .text('iban', 400)
    .split(/[,;|]+/)
    .filter(text => text.trim() !== '');
  return texts.flatMap(text => {
    const reading = readIban(text);
    if ('iban' in reading) return [reading.iban];
    cells.wrong('iban', 'iban-not-valid', text);
    return [];
  });
}

function readHoldings(
  cells: Cells,
  ownerKey: string,
  byCode: ReadonlyMap<string, PlannedLot>,
  titles: Map<string, PlannedTitle>,
): void {
  const rightText = cells.text('right', 40);
  const right = rightText === '' ? 'full' : wordOf(RIGHTS, rightText);
  if (!right) return cells.wrong('right', 'right-unknown', rightText);
  const partText = cells.text('part', 20);
  const part = readPart(partText);
  if (!part) return cells.wrong('part', 'part-not-valid', partText);
  const speaks = YES.split('|').includes(foldWords(cells.text('representative', 20)));
  for (const code of cells
    .text('lots', 2_000)
    .split(/[,;|+]+/)
    .map(text => text.trim())) {
    if (code === '') continue;
    const lot = byCode.get(foldWords(code));
    if (!lot) {
      cells.wrong('lots', 'lot-unknown', code);
      continue;
    }
    const title = titles.get(lot.code) ?? { lotCode: lot.code, parts: [], representativeKey: null };
    title.parts.push({ ownerId: ownerKey, right, ...part, line: cells.line });
    if (speaks) title.representativeKey = ownerKey;
    titles.set(lot.code, title);
  }
}

/** `1/2`, `50 %`; empty is the whole. */
function readPart(text: string): { numerator: number; denominator: number } | null {
  if (text === '' || text === '1') return { numerator: 1, denominator: 1 };
  const fraction = /^(\d{1,7})\s*\/\s*(\d{1,7})$/.exec(text);
  const percent = /^(\d{1,3})\s*%$/.exec(text);
  const [numerator, denominator] = fraction
    ? [Number(fraction[1]), Number(fraction[2])]
    : [percent ? Number(percent[1]) : 0, 100];
  const isPart = numerator >= 1 && numerator <= denominator && denominator <= 1_000_000;
  return isPart ? { numerator, denominator } : null;
}

function checkTitles(lots: readonly PlannedLot[], titles: ReadonlyMap<string, PlannedTitle>, report: Report): void {
  for (const lot of lots) {
    const title = titles.get(lot.code);
    const place = { section: 'lots' as const, line: lot.line, column: null, value: lot.code };
    if (!title) {
      report({ ...place, code: 'lot-without-owner', severity: 'warning' });
      continue;
    }
    const line = title.parts[0]?.line ?? null;
    const blocker = titleBlocker(title.parts);
    if (blocker) report({ section: 'owners', line, column: null, value: lot.code, code: blocker.code });
    else if (
      isVoteSuspended(
        title.parts.map(part => part.ownerId),
        title.representativeKey,
      )
    )
      report({
        section: 'owners',
        line,
        column: null,
        value: lot.code,
        code: 'representative-missing',
        severity: 'warning',
      });
  }
}
