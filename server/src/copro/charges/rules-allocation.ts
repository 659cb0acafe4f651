import { splitByPercent } from '../../kernel/money/basis-points.ts';
import { splitCentsByExact } from '../../kernel/money/split.ts';
import { keyPieces } from './rules-key.ts';
import { unitsWithin } from './rules-meter.ts';
import type { Building, ChargeRefusal, ChargeSettings, CostNature, LotWeight, Period } from './rules-terms.ts';
import { bearersOf, type TitleSpan, titleSpans } from './rules-title.ts';

/**
 * What falls on the lots by a key, or on one lot (a private cost). Amounts include VAT; `vatCents` says how much of it is.
 * `tenantPercent` is what a tenant may be asked for. Its days decide which version of the key and which titles bear it.
 */
export type Cost = Period & {
  readonly accountCode: string;
  readonly on: { readonly keyId: string } | { readonly lotId: string };
  readonly cents: number;
  readonly vatCents: number;
  /** In hundredths of a percent; null: of several rates, or none. */
  readonly vatRateBp: number | null;
  readonly tenantPercent: number;
  readonly nature: CostNature;
};

/** What of a cost an owner bears for a lot: `weight` of `denominator`, for `days` of `periodDays`. */
export type Share = {
  readonly lotId: string;
  readonly titleId: string;
  readonly ownerId: string;
  readonly weight: number;
  readonly denominator: number;
  readonly days: number;
  readonly periodDays: number;
  readonly cents: number;
  readonly vatCents: number;
  readonly ownerCents: number;
  readonly tenantCents: number;
};

/**
 * Spreads a cost: over the versions of its key by days, over the lots by weight, over the titles of each lot by days (by
 * consumption where the meters were read on the day of the change), over the holders by their parts. Every step is an exact
 * split, so every step and the whole sum to the cost, and the same for its VAT. Lots come in their order.
 */
export function allocateCost(
  cost: Cost,
  building: Building,
  settings: ChargeSettings,
): { shares: Share[] } | { refusals: ChargeRefusal[] } {
  const refusals: ChargeRefusal[] = [];
  const refuse = (refusal: ChargeRefusal): void => void refusals.push(refusal);
  const branches = piecesOf(cost, building, refuse).map(piece =>
    pieceBranch(piece, { cost, building, settings, refuse }),
  );
  if (refusals.length > 0) return { refusals };
  const vat = spread(cost.vatCents, branches);
  return {
    shares: spread(cost.cents, branches).map(({ leaf, cents }, i) => {
      const { part: tenantCents, rest: ownerCents } = splitByPercent(cents, cost.tenantPercent);
      return { ...leaf, cents, vatCents: vat[i]?.cents ?? 0, ownerCents, tenantCents };
    }),
  };
}

type Leaf = Pick<Share, 'lotId' | 'titleId' | 'ownerId' | 'weight' | 'denominator' | 'days' | 'periodDays'>;
type Branch =
  | { readonly weight: bigint; readonly parts: readonly Branch[] }
  | { readonly weight: bigint; readonly leaf: Leaf };
/** Days of the cost under the same weights. */
type Piece = Period & { days: number; denominator: number; weights: readonly LotWeight[] };
type Scene = {
  readonly cost: Cost;
  readonly building: Building;
  readonly settings: ChargeSettings;
  readonly refuse: (refusal: ChargeRefusal) => void;
};

function spread(cents: number, branches: readonly Branch[]): { leaf: Leaf; cents: number }[] {
  const weights = branches.map(branch => branch.weight);
  return splitCentsByExact(cents, weights).flatMap((part, i) => {
    const branch = branches[i];
    if (!branch) return [];
    return 'leaf' in branch ? [{ leaf: branch.leaf, cents: part }] : spread(part, branch.parts);
  });
}

function piecesOf({ on, startsOn, endsOn }: Cost, building: Building, refuse: Scene['refuse']): Piece[] {
  const versions =
    'lotId' in on
      ? [{ validFrom: startsOn, denominator: 1, weights: [{ lotId: on.lotId, weight: 1 }] }]
      : versionsOf(on.keyId, startsOn, building);
  return keyPieces(versions, { startsOn, endsOn }).flatMap(({ version, ...days }) => {
    const keyId = 'keyId' in on ? on.keyId : '';
    if (!version) refuse({ problem: 'key-not-valid', keyId, on: days.startsOn });
    else if (version.weights.every(({ weight }) => weight === 0)) refuse({ problem: 'nobody-bears', keyId });
    else return [{ ...days, denominator: version.denominator, weights: version.weights }];
    return [];
  });
}

function versionsOf(keyId: string, startsOn: string, { keys, consumptions }: Building) {
  const read = consumptions.get(keyId);
  if (!read) return keys.get(keyId) ?? [];
  const denominator = read.weights.reduce((so, { weight }) => so + weight, 0);
  return [{ validFrom: startsOn, denominator, weights: read.weights }];
}

function pieceBranch(piece: Piece, scene: Scene): Branch {
  const bearing = piece.weights.filter(({ weight }) => weight > 0);
  return { weight: BigInt(piece.days), parts: bearing.map(lot => lotBranch(lot, piece, scene)) };
}

function lotBranch(lot: LotWeight, piece: Piece, scene: Scene): Branch {
  const { building, settings, refuse } = scene;
  const { spans, uncovered } = titleSpans(building.titles.get(lot.lotId) ?? [], piece, settings);
  if (uncovered !== null) refuse({ problem: 'lot-without-title', lotId: lot.lotId, on: uncovered });
  const weights = titleWeights(lot, spans, scene);
  const parts = spans.map((span, i) => titleBranch(span, { lot, piece, scene, weight: weights[i] ?? 0 }));
  return { weight: BigInt(lot.weight), parts };
}

function titleWeights({ lotId }: LotWeight, spans: readonly TitleSpan[], { cost, building }: Scene): number[] {
  const read = 'keyId' in cost.on ? building.consumptions.get(cost.on.keyId)?.readings.get(lotId) : undefined;
  const units = spans.flatMap(span => unitsWithin(read ?? [], span) ?? []);
  const isReadAtEachChange = read !== undefined && units.length === spans.length;
  return isReadAtEachChange ? units : spans.map(span => span.days);
}

type TitlePlace = { lot: LotWeight; piece: Piece; scene: Scene; weight: number };

function titleBranch({ title, days }: TitleSpan, { lot, piece, scene, weight }: TitlePlace): Branch {
  const { denominator, days: periodDays } = piece;
  const of = { lotId: lot.lotId, titleId: title.titleId, weight: lot.weight, denominator, days, periodDays };
  const bearers = bearersOf(title, scene.cost.nature, scene.settings);
  const parts = bearers.map(({ ownerId, weight: part }) => ({ weight: part, leaf: { ...of, ownerId } }));
  return { weight: BigInt(weight), parts };
}
