import { basisPointsRoundedUp } from '../../kernel/money/basis-points.ts';
import { splitCents, splitCentsByExact } from '../../kernel/money/split.ts';
import { splitTwoWay } from '../../kernel/money/split-two-way.ts';
import { type Instalment, slicesOf } from './rules-instalments.ts';
import { versionOn } from './rules-key.ts';
import type { Building, ChargeRefusal, ChargeSettings, CostNature, Title } from './rules-terms.ts';
import { bearersOf, titleOn } from './rules-title.ts';

export type CallKind = 'working' | 'reserve' | 'provision' | 'works';

/** What is called over the instalments for one account by one key. */
export type CallLine = {
  readonly kind: CallKind;
  readonly accountCode: string;
  readonly keyId: string;
  readonly cents: number;
};

/** What an owner is asked for a lot in one instalment. */
export type CallPart = Omit<CallLine, 'cents'> & {
  readonly lotId: string;
  readonly titleId: string;
  readonly ownerId: string;
  readonly cents: number;
};

/** One call for funds. The part for the reserve is always named (3.86 par. 3 al. 7). */
export type Call = Instalment & {
  readonly parts: CallPart[];
  readonly totalCents: number;
  readonly reserveCents: number;
};

/** 5 % of the ordinary charges of the year before (3.86 par. 3), rounded up: a cent less would be under the minimum. */
export const RESERVE_FLOOR_BP = 500;
export const reserveFloorCents = (previousOrdinaryCents: number): number =>
  basisPointsRoundedUp(previousOrdinaryCents, RESERVE_FLOOR_BP);

/**
 * The calls of a budget. For each line, the year falls on the lots by the version of its key on the first day, and the table
 * lots x instalments is rounded so that both its rows (a lot's exact share of the year) and its columns (the line's slice)
 * hold to the cent, each cell less than a cent from exact. Each instalment is asked of the title of its first day; a title's
 * instalments are spread over its holders in the same way, so that a holder's instalments sum to their part of what the
 * title is asked in the year. Refused as a whole when a line cannot be spread.
 */
export function planCalls(
  lines: readonly CallLine[],
  instalments: readonly Instalment[],
  building: Building,
  settings: ChargeSettings,
): { calls: Call[] } | { refusals: ChargeRefusal[] } {
  const asked = new Map<string, TitlesAsked>();
  const scene: Scene = {
    settings,
    building,
    // The same for every line: who holds a lot when does not depend on what is called.
    titlesAsked: lotId => asked.getOrInsertComputed(lotId, () => titlesAskedOf(lotId, instalments, building, settings)),
  };
  const placed: Placed[] = [];
  const refusals: ChargeRefusal[] = [];
  for (const line of lines) {
    const found = placeLine(line, instalments, scene);
    if ('refusals' in found) refusals.push(...found.refusals);
    else placed.push(...found.placed);
  }
  if (refusals.length > 0) return { refusals };
  const byInstalment = Map.groupBy(placed, one => one.instalment);
  return { calls: instalments.map(one => callOf(one, byInstalment.get(one)?.map(({ part }) => part) ?? [])) };
}

type Scene = {
  readonly building: Building;
  readonly settings: ChargeSettings;
  readonly titlesAsked: (lotId: string) => TitlesAsked;
};
type Placed = { readonly instalment: Instalment; readonly part: CallPart };

const callOf = (instalment: Instalment, parts: CallPart[]): Call => ({
  ...instalment,
  parts,
  totalCents: sumOf(parts),
  reserveCents: sumOf(parts.filter(part => part.kind === 'reserve')),
});

function placeLine(
  line: CallLine,
  instalments: readonly Instalment[],
  scene: Scene,
): { placed: Placed[] } | { refusals: ChargeRefusal[] } {
  const { keyId } = line;
  const on = instalments[0]?.startsOn ?? '';
  const lots = versionOn(scene.building.keys.get(keyId) ?? [], on)?.weights.filter(lot => lot.weight > 0);
  if (!lots) return { refusals: [{ problem: 'key-not-valid', keyId, on }] };
  if (lots.length === 0) return { refusals: [{ problem: 'nobody-bears', keyId }] };
  const ofTitles = lots.map(lot => scene.titlesAsked(lot.lotId));
  const refusals = ofTitles.flatMap(found => ('refusals' in found ? found.refusals : []));
  if (refusals.length > 0) return { refusals };
  const weights = lots.map(lot => lot.weight);
  const table = splitTwoWay(splitCents(line.cents, weights), slicesOf(line.cents, instalments));
  return {
    placed: ofTitles.flatMap((found, i) =>
      'asked' in found ? found.asked.flatMap(asked => placeTitle(asked, table[i] ?? [], line, scene)) : [],
    ),
  };
}

/** The instalments that one title is asked for, with their columns in the table. */
type Asked = { readonly title: Title; readonly columns: { instalment: Instalment; column: number }[] };
type TitlesAsked = { readonly asked: Asked[] } | { readonly refusals: ChargeRefusal[] };

function titlesAskedOf(
  lotId: string,
  instalments: readonly Instalment[],
  building: Building,
  settings: ChargeSettings,
): TitlesAsked {
  const titles = building.titles.get(lotId) ?? [];
  const columns = instalments.map((instalment, column) => {
    return { instalment, column, title: titleOn(titles, instalment.startsOn, settings) };
  });
  const refusals = columns
    .filter(({ title }) => !title)
    .map(({ instalment }): ChargeRefusal => ({ problem: 'lot-without-title', lotId, on: instalment.startsOn }));
  if (refusals.length > 0) return { refusals };
  const byTitle = Map.groupBy(columns, ({ title }) => title);
  return { asked: [...byTitle].flatMap(([title, ofTitle]) => (title ? [{ title, columns: ofTitle }] : [])) };
}

function placeTitle({ title, columns }: Asked, row: readonly number[], line: CallLine, scene: Scene): Placed[] {
  const { kind, accountCode, keyId } = line;
  const { titleId, lotId } = title;
  const bearers = bearersOf(title, natureOf(kind), scene.settings);
  const cells = columns.map(({ column }) => row[column] ?? 0);
  const year = cells.reduce((so, cents) => so + cents, 0);
  const ofBearers = splitCentsByExact(
    year,
    bearers.map(bearer => bearer.weight),
  );
  const table = splitTwoWay(ofBearers, cells);
  return columns.flatMap(({ instalment }, j) =>
    bearers.map(({ ownerId }, i): Placed => {
      const cents = table[i]?.[j] ?? 0;
      return { instalment, part: { kind, accountCode, keyId, lotId, titleId, ownerId, cents } };
    }),
  );
}

/** The working fund and provisions keep the building up; the reserve and works keep its value. */
const natureOf = (kind: CallKind): CostNature =>
  kind === 'working' || kind === 'provision' ? 'ordinary' : 'extraordinary';

/** What each owner is asked in a call, in the order of their first lot: one letter, one amount. */
export function owedByOwner(call: Call): { ownerId: string; cents: number; reserveCents: number; parts: CallPart[] }[] {
  return [...Map.groupBy(call.parts, part => part.ownerId)].map(([ownerId, parts]) => {
    const reserveCents = sumOf(parts.filter(part => part.kind === 'reserve'));
    return { ownerId, cents: sumOf(parts), reserveCents, parts };
  });
}

const sumOf = (parts: readonly { readonly cents: number }[]): number => parts.reduce((so, part) => so + part.cents, 0);
