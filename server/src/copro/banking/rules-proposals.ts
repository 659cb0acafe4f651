import { documentKey, nameSimilarity, nameWords, wordsOf } from './rules-match-text.ts';
import type {
  Allocation,
  LearnedRule,
  MatchInput,
  MatchReason,
  MatchTarget,
  MovementToMatch,
  Proposal,
} from './rules-match-types.ts';
import type { OpenItems } from './rules-open-items.ts';

const POINTS = {
  communication: 60,
  'learned-account': 55,
  'known-account': 50,
  'learned-words': 45,
  'document-number': 40,
  name: 35,
  'exact-amount': 25,
  'exact-total': 15,
  'near-due-date': 5,
} as const;
/** An amount alone is a proposal only when few items have it; a word of a name only when few parties do. */
const MAX_SAME_AMOUNT = 5;
const MAX_SAME_WORD = 40;
const MIN_SIMILARITY = 0.5;
const MIN_SCORE = 25;
const MAX_PROPOSALS = 5;
const MAX_ALLOCATIONS = 50;
const MAX_SAME_KEY = 20;

type Candidate = { target: MatchTarget; reasons: Map<MatchReason['code'], MatchReason>; itemIds: string[] };

/** Ranks who or what a movement may be for. Built once for a run; asks of the ledger what is still open. */
export class Proposer {
  private readonly open: OpenItems;
  private readonly dueOn = new Map<string, string>();
  private readonly namesOf = new Map<string, string[][]>();
  private readonly partiesByIban = new Map<string, string[]>();
  private readonly partiesByWord = new Map<string, string[]>();
  private readonly itemsByAmount = new Map<number, { id: string; partyId: string }[]>();
  private readonly itemsByDocument = new Map<string, { id: string; partyId: string }[]>();
  private readonly rulesByIban = new Map<string, LearnedRule[]>();
  private readonly rulesByWord = new Map<string, { rule: LearnedRule; words: string[] }[]>();

  constructor({ openItems, parties, learnedRules }: Omit<MatchInput, 'movements'>, open: OpenItems) {
    this.open = open;
    for (const { id, partyId, dueOn, documentNumber } of openItems) {
      const left = open.leftOf(id);
      if (left === 0) continue;
      this.dueOn.set(id, dueOn);
      add(this.itemsByAmount, left, { id, partyId });
      const key = documentKey(documentNumber);
      // Shorter ones are found in any text.
      if (key.length >= 5 && /\d/.test(key)) add(this.itemsByDocument, key, { id, partyId });
    }
    for (const { id, names, ibans } of parties) {
      const words = names.map(nameWords);
      this.namesOf.set(id, words);
      for (const word of new Set(words.flat())) add(this.partiesByWord, word, id);
      for (const iban of new Set(ibans.map(plainIban))) add(this.partiesByIban, iban, id);
    }
    this.learn(learnedRules);
  }

  /** A rule is found by its word that the fewest rules have: `provision` alone would find them all. */
  private learn(rules: readonly LearnedRule[]): void {
    const said = rules.map(rule => ({ rule, words: [...new Set(rule.words.flatMap(wordsOf))] }));
    const uses = new Map<string, number>();
    for (const word of said.flatMap(it => it.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const { rule, words } of said) {
      const [rarest] = words.toSorted((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
      if (rule.iban) add(this.rulesByIban, plainIban(rule.iban), rule);
      else if (rarest !== undefined) add(this.rulesByWord, rarest, { rule, words });
    }
  }

  /** Best first, at most five. `named`: the parties whose communication the movement bears. */
  propose(movement: MovementToMatch, named: readonly string[]): Proposal[] {
    const candidates = new Map<string, Candidate>();
    for (const partyId of few(named, MAX_SAME_KEY)) addReason(candidates, { kind: 'party', partyId }, 'communication');
    this.addLearned(movement, candidates);
    this.addAccount(movement, candidates);
    this.addDocuments(movement, candidates);
    this.addNames(movement, candidates);
    this.addAmounts(movement, candidates);
    return [...candidates.values()]
      .map(it => this.weigh(movement, it))
      .filter(it => it.score >= MIN_SCORE)
      .toSorted((a, b) => b.score - a.score || (targetKey(a.target) < targetKey(b.target) ? -1 : 1))
      .slice(0, MAX_PROPOSALS);
  }

  private addLearned({ iban, text, name }: MovementToMatch, candidates: Map<string, Candidate>): void {
    for (const { id, target } of this.rulesByIban.get(plainIban(iban)) ?? []) {
      addReason(candidates, target, 'learned-account', POINTS['learned-account'], id);
    }
    const said = new Set(wordsOf(`${text} ${name}`));
    for (const word of said) {
      for (const { rule, words } of this.rulesByWord.get(word) ?? []) {
        if (words.every(it => said.has(it))) {
          addReason(candidates, rule.target, 'learned-words', POINTS['learned-words'], rule.id);
        }
      }
    }
  }

  private addAccount({ iban }: MovementToMatch, candidates: Map<string, Candidate>): void {
    for (const partyId of few(this.partiesByIban.get(plainIban(iban)), MAX_SAME_KEY)) {
      addReason(candidates, { kind: 'party', partyId }, 'known-account');
    }
  }

  /** A number may be written over several words, `2026 / 0042`: neighbours are tried together. */
  private addDocuments({ text }: MovementToMatch, candidates: Map<string, Candidate>): void {
    const words = wordsOf(text).slice(0, 60);
    for (let from = 0; from < words.length; from += 1) {
      let key = '';
      for (const word of words.slice(from, from + 4)) {
        key += word;
        for (const { id, partyId } of few(this.itemsByDocument.get(key), MAX_SAME_KEY)) {
          addReason(candidates, { kind: 'party', partyId }, 'document-number').itemIds.push(id);
        }
      }
    }
  }

  private addNames({ name }: MovementToMatch, candidates: Map<string, Candidate>): void {
    const words = nameWords(name);
    const rare = words.flatMap(word => few(this.partiesByWord.get(word), MAX_SAME_WORD));
    for (const partyId of new Set([...rare, ...partiesOf(candidates)])) {
      const similarity = Math.max(0, ...(this.namesOf.get(partyId) ?? []).map(it => nameSimilarity(words, it)));
      if (similarity < MIN_SIMILARITY) continue;
      addReason(candidates, { kind: 'party', partyId }, 'name', Math.round(POINTS.name * similarity));
    }
  }

  private addAmounts({ amountCents }: MovementToMatch, candidates: Map<string, Candidate>): void {
    for (const { partyId } of few(this.itemsByAmount.get(amountCents), MAX_SAME_AMOUNT)) {
      addReason(candidates, { kind: 'party', partyId }, 'exact-amount');
    }
    for (const partyId of partiesOf(candidates)) {
      const target: MatchTarget = { kind: 'party', partyId };
      if (this.open.findExact(partyId, amountCents)) addReason(candidates, target, 'exact-amount');
      else if (this.open.totalOf(partyId, amountCents) === amountCents) addReason(candidates, target, 'exact-total');
    }
  }

  private weigh({ amountCents, bookedOn }: MovementToMatch, { target, reasons, itemIds }: Candidate): Proposal {
    const allocations = target.kind === 'party' ? this.allocate(target.partyId, amountCents, itemIds) : [];
    const due = this.dueOn.get(allocations[0]?.itemId ?? '');
    if (due !== undefined && Math.abs(daysBetween(due, bookedOn)) <= 20) {
      reasons.set('near-due-date', { code: 'near-due-date', points: POINTS['near-due-date'] });
    }
    const listed = [...reasons.values()].toSorted((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
    const score = Math.min(
      100,
      listed.reduce((sum, it) => sum + it.points, 0),
    );
    const remainderCents = allocations.reduce((rest, it) => rest - it.amountCents, amountCents);
    return { target, allocations, remainderCents, score, reasons: listed };
  }

  /** What the movement names goes before an item of its amount, and both before the oldest. */
  private allocate(partyId: string, amountCents: number, itemIds: readonly string[]): Allocation[] {
    const exact = this.open.findExact(partyId, amountCents)?.id;
    const first = itemIds.length > 0 ? itemIds : exact === undefined ? [] : [exact];
    return this.open.spread(partyId, amountCents, MAX_ALLOCATIONS, first);
  }
}

/** Spaces do not belong to an account number; an empty one is nobody's. */
const plainIban = (iban: string): string => iban.replace(/\s/g, '').toUpperCase();

function add<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  if (key === '') return;
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}

const few = <V>(values: readonly V[] | undefined, most: number): readonly V[] =>
  values && values.length <= most ? values : [];

const targetKey = (target: MatchTarget): string =>
  target.kind === 'party' ? `p${target.partyId}` : `a${target.accountId}`;

const partiesOf = (candidates: Map<string, Candidate>): string[] =>
  [...candidates.values()].flatMap(({ target }) => (target.kind === 'party' ? [target.partyId] : []));

function addReason(
  candidates: Map<string, Candidate>,
  target: MatchTarget,
  code: MatchReason['code'],
  points: number = POINTS[code],
  ruleId?: string,
): Candidate {
  const key = targetKey(target);
  const candidate = candidates.get(key) ?? { target, reasons: new Map(), itemIds: [] };
  const reason = { code, points, ...(ruleId !== undefined && { ruleId }) };
  // Of several rules that say the same the first id is named, whatever order they came in.
  const known = candidate.reasons.get(code);
  if (!known || (ruleId !== undefined && known.ruleId !== undefined && ruleId < known.ruleId)) {
    candidate.reasons.set(code, reason);
  }
  candidates.set(key, candidate);
  return candidate;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
