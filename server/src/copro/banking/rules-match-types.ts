/** A bank movement that nobody has decided on. Amounts in cents, positive = received. */
export type MovementToMatch = {
  id: string;
  amountCents: number;
  bookedOn: string;
  /** Where the bank read a structured communication; those in `text` are found here. */
  ogmDigits: string | null;
  text: string;
  iban: string;
  name: string;
  /** false: only ever proposed. */
  isStatementBalanced: boolean;
};

/** `openCents`: positive is owed to us (a call), negative by us (an invoice to pay). */
export type OpenItem = {
  id: string;
  partyId: string;
  openCents: number;
  dueOn: string;
  ogmDigits: string | null;
  documentNumber: string;
};

/** `ogmDigits`: communications that stand for the party itself, whatever is open. */
export type MatchParty = {
  id: string;
  names: readonly string[];
  ibans: readonly string[];
  ogmDigits: readonly string[];
};

/** What a user decided before: all of `words` stand in the communication or the name, or the account is `iban`. */
export type LearnedRule = { id: string; iban: string | null; words: readonly string[]; target: MatchTarget };
export type MatchTarget = { kind: 'party'; partyId: string } | { kind: 'account'; accountId: string };

/** Signed as the movement; together never more than it, and never more than the item has open. */
export type Allocation = { itemId: string; amountCents: number };

export type ReasonCode =
  | 'communication'
  | 'learned-account'
  | 'learned-words'
  | 'known-account'
  | 'document-number'
  | 'exact-amount'
  | 'exact-total'
  | 'name'
  | 'near-due-date';
/** `points` of the score; `ruleId` of what was learned. */
export type MatchReason = { code: ReasonCode; points: number; ruleId?: string };

/** `remainderCents`: what no open item takes; it stays to the credit of the party. */
export type Proposal = {
  target: MatchTarget;
  allocations: Allocation[];
  remainderCents: number;
  score: number;
  reasons: MatchReason[];
};

export type MatchDecision = { movementId: string } & (
  | { kind: 'match'; partyId: string; allocations: Allocation[]; remainderCents: number; reasons: MatchReason[] }
  | { kind: 'propose'; proposals: Proposal[] }
  | { kind: 'leave' }
);

export type MatchInput = {
  movements: readonly MovementToMatch[];
  openItems: readonly OpenItem[];
  parties: readonly MatchParty[];
  learnedRules: readonly LearnedRule[];
};
