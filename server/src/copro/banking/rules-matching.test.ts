import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMillis } from '../../../test/cpu-time.ts';
import type {
  LearnedRule,
  MatchDecision,
  MatchInput,
  MatchParty,
  MovementToMatch,
  OpenItem,
} from './rules-match-types.ts';
import { matchMovements } from './rules-matching.ts';

const OGM = { benali: '090933755493', peeters: '321988730446', other: '010123456732', mine: '810458443280' };
const item = (
  id: string,
  partyId: string,
  openCents: number,
  dueOn: string,
  ogmDigits: string | null = null,
): OpenItem => ({
  id,
  partyId,
  openCents,
  dueOn,
  ogmDigits,
  documentNumber: `F-2026-${id}`,
});
const movement = (id: string, amountCents: number, rest: Partial<MovementToMatch> = {}): MovementToMatch => ({
  id,
  amountCents,
  bookedOn: '2026-04-02',
  ogmDigits: null,
  text: '',
  iban: '',
  name: '',
  isStatementBalanced: true,
  ...rest,
});
const parties: MatchParty[] = [
  { id: 'benali', names: ['M. et Mme Karim Benali-Évrard'], ibans: ['BE40 0631 2345 6763'], ogmDigits: [] },
  { id: 'peeters', names: ['Peeters An', 'An Peeters BV'], ibans: [], ogmDigits: [OGM.peeters] },
  { id: 'water', names: ['Compagnie des Eaux'], ibans: ['BE62510007547061'], ogmDigits: [] },
];
const openItems = [
  item('0001', 'benali', 25_000, '2026-01-15', OGM.other),
  item('0002', 'benali', 25_000, '2026-04-15', OGM.benali),
  item('0003', 'benali', 10_000, '2026-02-15'),
  item('0004', 'peeters', 31_250, '2026-04-15'),
  item('0005', 'water', -111_500, '2026-04-20', OGM.mine),
];
const decide = (movements: MovementToMatch[], more: Partial<MatchInput> = {}) =>
  matchMovements({ movements, openItems, parties, learnedRules: [], ...more });
const first = (it: MovementToMatch, more: Partial<MatchInput> = {}) => decide([it], more)[0]!;

describe('what matches by itself', () => {
  test('communication and amount: that item, though an older one is open', () => {
    expect(first(movement('m', 25_000, { ogmDigits: OGM.benali }))).toMatchObject({
      kind: 'match',
      partyId: 'benali',
      allocations: [{ itemId: '0002', amountCents: 25_000 }],
      remainderCents: 0,
    });
  });

  test('communication alone: the oldest due of that owner, in part where it does not reach', () => {
    expect(first(movement('m', 30_000, { ogmDigits: OGM.benali }))).toMatchObject({
      kind: 'match',
      allocations: [
        { itemId: '0001', amountCents: 25_000 },
        { itemId: '0003', amountCents: 5_000 },
      ],
    });
  });

  test('more than is open: all that is open, and the remainder is said', () => {
    const decision = first(movement('m', 70_000, { ogmDigits: OGM.benali }));
    expect(decision).toMatchObject({ kind: 'match', remainderCents: 10_000 });
    expect(decision.kind === 'match' && decision.allocations).toHaveLength(3);
  });

  test('the communication of a party, and one in free text', () => {
    expect(first(movement('m', 31_250, { ogmDigits: OGM.peeters }))).toMatchObject({
      kind: 'match',
      partyId: 'peeters',
    });
    expect(first(movement('m', 25_000, { text: 'merci ***090/9337/55493*** avril' }))).toMatchObject({ kind: 'match' });
  });

  test('an invoice that we paid', () => {
    const decision = first(movement('m', -111_500, { ogmDigits: OGM.mine }));
    expect(decision).toMatchObject({ kind: 'match', allocations: [{ itemId: '0005', amountCents: -111_500 }] });
  });

  test('of two equal payments the older takes the item, the younger the oldest of what is left', () => {
    const later = movement('a', 25_000, { ogmDigits: OGM.benali, bookedOn: '2026-04-03' });
    const earlier = movement('b', 25_000, { ogmDigits: OGM.benali });
    const paid = (list: MovementToMatch[]) =>
      decide(list).map(it => (it.kind === 'match' ? [it.movementId, it.allocations[0]?.itemId] : []));
    expect(paid([later, earlier])).toEqual([
      ['a', '0001'],
      ['b', '0002'],
    ]);
    expect(paid([earlier, later])).toEqual([
      ['b', '0002'],
      ['a', '0001'],
    ]);
  });
});

describe('what is only proposed', () => {
  const proposals = (it: MovementToMatch, more: Partial<MatchInput> = {}) => {
    const decision = first(it, more);
    return decision.kind === 'propose'
      ? decision.proposals.map(({ target, score, reasons }) => [
          Object.values(target)[1],
          score,
          ...reasons.map(r => r.code),
        ])
      : decision.kind;
  };

  test('anything of a statement that does not balance', () => {
    expect(proposals(movement('m', 25_000, { ogmDigits: OGM.benali, isStatementBalanced: false }))).toEqual([
      ['benali', 85, 'communication', 'exact-amount'],
    ]);
  });

  test('a communication of two parties, or two communications', () => {
    const shared = [...openItems, item('0006', 'peeters', 25_000, '2026-04-15', OGM.benali)];
    expect(first(movement('m', 25_000, { ogmDigits: OGM.benali }), { openItems: shared }).kind).toBe('propose');
    expect(first(movement('m', 25_000, { text: `${OGM.benali} ${OGM.peeters}` })).kind).toBe('propose');
  });

  test('a payment that was sent back, or that comes again when all is settled', () => {
    expect(proposals(movement('m', -25_000, { ogmDigits: OGM.benali }))).toEqual([['benali', 60, 'communication']]);
    expect(proposals(movement('m', 1, { ogmDigits: OGM.peeters }), { openItems: [] })).toEqual([
      ['peeters', 60, 'communication'],
    ]);
  });

  test('a known account, an exact amount, a name and a near day, each with its points', () => {
    expect(proposals(movement('m', 10_000, { iban: 'BE40063123456763', name: 'BENALI EVRARD KARIM' }))).toEqual([
      ['benali', 100, 'known-account', 'name', 'exact-amount'],
    ]);
    expect(proposals(movement('m', 31_250, { name: 'Mevr. An Peeters' }))).toEqual([
      ['peeters', 65, 'name', 'exact-amount', 'near-due-date'],
    ]);
  });

  test('the number of an invoice goes before the oldest', () => {
    const decision = first(movement('m', 10_000, { text: 'paiement F 2026/0002' }));
    expect(decision).toMatchObject({ proposals: [{ allocations: [{ itemId: '0002', amountCents: 10_000 }] }] });
  });

  test('several numbers of invoices: each of them, in the order named', () => {
    const decision = first(movement('m', 30_000, { text: 'F-2026-0003 et F-2026-0002' }));
    expect(decision).toMatchObject({
      proposals: [
        {
          allocations: [
            { itemId: '0003', amountCents: 10_000 },
            { itemId: '0002', amountCents: 20_000 },
          ],
        },
      ],
    });
  });

  test('all that is still open, after another payment took its part', () => {
    const paid = movement('a', 5_000, { ogmDigits: OGM.benali });
    const rest = movement('b', 55_000, { iban: 'BE40063123456763' });
    const decision = decide([paid, rest])[1]!;
    expect(decision).toMatchObject({ kind: 'propose', proposals: [{ remainderCents: 0 }] });
    expect(decision.kind === 'propose' && decision.proposals[0]?.reasons.map(it => it.code)).toEqual([
      'known-account',
      'exact-total',
    ]);
  });

  test('what a user decided before: by account, or by words in any order', () => {
    const learnedRules: LearnedRule[] = [
      { id: 'r1', iban: 'BE96 3101 2345 6705', words: [], target: { kind: 'party', partyId: 'peeters' } },
      { id: 'r2', iban: null, words: ['frais', 'gestion'], target: { kind: 'account', accountId: '650' } },
    ];
    expect(proposals(movement('m', 100, { iban: 'BE96310123456705' }), { learnedRules })).toEqual([
      ['peeters', 60, 'learned-account', 'near-due-date'],
    ]);
    expect(proposals(movement('m', -968, { text: 'Gestion du compte: FRAIS' }), { learnedRules })).toEqual([
      ['650', 45, 'learned-words'],
    ]);
    expect(proposals(movement('m', -968, { text: 'Frais de compte' }), { learnedRules })).toBe('leave');
  });

  test('nothing speaks for anybody: it is left', () => {
    expect(first(movement('m', 777, { text: 'divers', name: 'Inconnu' })).kind).toBe('leave');
    expect(first(movement('m', 0)).kind).toBe('leave');
  });
});

describe('properties', () => {
  const ogm = fc.constantFrom(null, ...Object.values(OGM), '000000000101');
  const party = fc.constantFrom('benali', 'peeters', 'water');
  const cents = fc.oneof(fc.constantFrom(-500, 500, 1_000, 1_500), fc.integer({ min: -3_000, max: 3_000 }));
  const day = fc.constantFrom('2026-01-15', '2026-02-15', '2026-04-15');
  const items = fc
    .array(fc.tuple(party, cents, day, ogm), { maxLength: 15 })
    .map(list =>
      list.map(([partyId, open, dueOn, digits], i) => item(String(i).padStart(4, '0'), partyId, open, dueOn, digits)),
    );
  const list = fc
    .array(
      fc.tuple(
        cents,
        day,
        ogm,
        fc.boolean(),
        fc.constantFrom('', 'F-2026-0003', `+++${OGM.mine}+++`),
        fc.constantFrom('', 'An Peeters'),
      ),
      { maxLength: 15 },
    )
    .map(all =>
      all.map(([amount, bookedOn, ogmDigits, isStatementBalanced, text, name], i) =>
        movement(`m${i}`, amount, { bookedOn, ogmDigits, isStatementBalanced, text, name }),
      ),
    );

  test('no item is ever given more than it has open, no movement gives more than it is, and signs agree', () => {
    fc.assert(
      fc.property(list, items, (movements, given) => {
        const left = new Map(given.map(it => [it.id, it.openCents]));
        for (const [index, decision] of decide(movements, { openItems: given }).entries()) {
          const { amountCents, isStatementBalanced } = movements[index]!;
          if (decision.kind === 'match') expect(isStatementBalanced).toBe(true);
          const offers = decision.kind === 'match' ? [decision] : decision.kind === 'propose' ? decision.proposals : [];
          for (const { allocations, remainderCents } of offers) {
            expect(allocations.reduce((sum, it) => sum + it.amountCents, remainderCents)).toBe(amountCents);
            expect(Math.abs(remainderCents)).toBeLessThanOrEqual(Math.abs(amountCents));
            expect(new Set(allocations.map(it => it.itemId)).size).toBe(allocations.length);
            for (const it of allocations) {
              expect(Math.sign(it.amountCents)).toBe(Math.sign(amountCents));
              if (decision.kind === 'match') left.set(it.itemId, left.get(it.itemId)! - it.amountCents);
            }
          }
        }
        for (const { id, openCents } of given) {
          const rest = left.get(id)!;
          expect(rest === 0 || Math.sign(rest) === Math.sign(openCents)).toBe(true);
          expect(Math.abs(rest)).toBeLessThanOrEqual(Math.abs(openCents));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('the order of movements, items and parties decides nothing', () => {
    fc.assert(
      fc.property(list, items, fc.infiniteStream(fc.nat()), (movements, given, keys) => {
        const shuffle = <T>(all: readonly T[]): T[] =>
          all
            .map(it => [keys.next().value, it] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, it]) => it);
        const byId = (all: MovementToMatch[], more: Partial<MatchInput>) =>
          new Map(decide(all, more).map(it => [it.movementId, it]));
        const straight = byId(movements, { openItems: given });
        const mixed = byId(shuffle(movements), { openItems: shuffle(given), parties: shuffle(parties) });
        for (const { id } of movements) expect(mixed.get(id)).toEqual(straight.get(id));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('ten thousand movements against twenty thousand open items', () => {
  const ogmOf = (n: number): string => {
    const base = String(2_026_000_000 + n);
    return base + String(Number(base) % 97 || 97).padStart(2, '0');
  };
  const names = ['Lemaire', 'Benali', 'Moreau', 'De Smet', 'Vandamme', 'Dubois', 'Nguyen', 'Peeters'];
  const many = (communication: (n: number) => string | null, open: (n: number) => number): MatchInput => ({
    openItems: Array.from({ length: 20_000 }, (_, n) =>
      item(String(n), `p${n % 2_000}`, open(n), `2026-0${1 + (n % 9)}-15`, communication(n)),
    ),
    parties: Array.from({ length: 2_000 }, (_, n) => ({
      id: `p${n}`,
      names: [`${names[n % 8]} ${names[(n >> 3) % 8]} ${n}`],
      ibans: [`BE${n}`],
      ogmDigits: [],
    })),
    movements: Array.from({ length: 10_000 }, (_, n) =>
      movement(`m${n}`, open(n), {
        ogmDigits: n % 2 ? communication(n) : null,
        name: `${names[n % 8]} ${names[(n >> 3) % 8]}`,
        iban: n % 3 ? '' : `BE${n % 2_000}`,
        text: `provision ${n} lot ${n % 30}`,
      }),
    ),
    learnedRules: Array.from({ length: 500 }, (_, n) => ({
      id: `r${n}`,
      iban: null,
      words: [`motif${n}`, 'provision'],
      target: { kind: 'account', accountId: '650' },
    })),
  });

  test.each<[string, MatchInput]>([
    ['each item its own communication', many(ogmOf, n => 10_000 + n)],
    ['all calls of one amount', many(ogmOf, () => 25_000)],
    [
      'one communication for a whole party',
      many(
        n => ogmOf(n % 2_000),
        n => 25_000 + (n % 3),
      ),
    ],
    [
      'one communication for everything',
      many(
        () => ogmOf(1),
        () => 25_000,
      ),
    ],
    [
      'nothing to go by',
      many(
        () => null,
        n => 10_000 + n,
      ),
    ],
  ])('%s: well under a second', async (_, input) => {
    let decisions: MatchDecision[] = [];
    const took = await cpuMillis(() => {
      decisions = matchMovements(input);
    });
    expect(decisions).toHaveLength(10_000);
    // A quadratic scan takes minutes; the bound leaves room for a slow machine.
    expect(took).toBeLessThan(3_000);
  });

  test('one party with all the items and all the movements', async () => {
    const input = many(
      () => ogmOf(1),
      () => 25_000,
    );
    const openItemsOfOne = input.openItems.map(it => ({ ...it, partyId: 'p1' }));
    const movements = input.movements.map((it, n) => ({
      ...it,
      ogmDigits: ogmOf(1),
      amountCents: n % 2 ? 25_000 : 12_345,
    }));
    let matched = 0;
    const took = await cpuMillis(() => {
      const decisions = matchMovements({ ...input, openItems: openItemsOfOne, movements });
      matched = decisions.filter(it => it.kind === 'match').length;
    });
    expect(matched).toBe(10_000);
    expect(took).toBeLessThan(3_000);
  });
});
