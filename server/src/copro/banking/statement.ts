/** What a bank's file says, whatever its format (CODA, CAMT.053). Amounts in cents, positive = credited to the account. */
export type BankStatement = {
  format: 'coda' | 'camt.053';
  account: BankAccountRef;
  holderName: string;
  description: string;
  /** The bank's own number of the statement, as written. */
  number: string;
  /** null where the file does not say, or says what cannot be read (`problems` then says so). */
  oldBalanceCents: number | null;
  oldBalanceOn: string | null;
  newBalanceCents: number | null;
  newBalanceOn: string | null;
  movements: BankMovement[];
  freeMessages: string[];
  /** CODA: the bank delivers part of its operations in files of their own, under this code. */
  separateApplication: string | null;
  /** The bank marked the file as a copy of one sent before. */
  isCopy: boolean;
  /** false: kept, shown with `problems`, never matched automatically. */
  isBalanced: boolean;
  problems: FileNote[];
  /** Equal for an equal statement, in whatever file it comes: the key of an idempotent import. */
  fingerprint: string;
};

/** `number` is as written, without spaces: whether an IBAN is valid is the caller's to check. */
export type BankAccountRef = { number: string; kind: 'iban' | 'bban'; currency: string };

export type BankMovement = MovementPart & {
  /** They explain `amountCents` (a globalised payment); they never add to it. */
  details: MovementPart[];
  /** The details that are not subtotals sum to the amount: they may stand for it. */
  isExplained: boolean;
  fingerprint: string;
};

export type MovementPart = {
  /** Line of the file, 1-based. */
  line: number;
  sequence: number;
  detail: number;
  amountCents: number;
  bookedOn: string;
  valueOn: string | null;
  bankReference: string;
  customerReference: string;
  transaction: TransactionCode;
  communication: Communication;
  counterparty: Counterparty;
  /** Free text that the bank adds, joined. */
  information: string;
};

/** CODA: type, family, operation, category. CAMT: domain, family and sub-family are in `raw` alone. */
export type TransactionCode = { raw: string; type: string; family: string; operation: string; category: string };

export type Counterparty = { account: string; bic: string; name: string; address: string };

/** Amounts inside a communication are explanations in other currencies too: decimal text, `1.680`. */
export type Communication =
  | { kind: 'free'; text: string }
  /** Belgian structured communication: 12 digits, not checked; `isReconstituted`: read by the bank from free text. */
  | { kind: 'ogm'; digits: string; isReconstituted: boolean; text: string }
  /** ISO 11649, `RF..`. */
  | { kind: 'creditor-reference'; reference: string; text: string }
  | { kind: 'number'; number: string; text: string }
  | OriginalAmount
  | Calculation
  | DirectDebit
  /** A structured type that is not read further, with its text as it stands. */
  | { kind: 'other'; type: string; text: string };

/** CODA type 105. */
export type OriginalAmount = {
  kind: 'original-amount';
  grossInAccountCurrency: string;
  grossInOriginalCurrency: string;
  rate: string;
  currency: string;
  ogmDigits: string;
  country: string;
  equivalentInEuro: string;
  text: string;
};

/** CODA type 106: how a tax or a cost was worked out. */
export type Calculation = {
  kind: 'calculation';
  amount: string;
  base: string;
  percentage: string;
  isDeduction: boolean;
  equivalentInEuro: string;
  text: string;
};

/** CODA type 127. */
export type DirectDebit = {
  kind: 'direct-debit';
  settledOn: string | null;
  sequenceType: 'unspecified' | 'recurrent' | 'one-off' | 'first' | 'last';
  scheme: 'unspecified' | 'core' | 'b2b';
  outcome: 'paid' | 'technical-problem' | 'unspecified' | 'debtor-disagrees' | 'debtor-account';
  creditorId: string;
  mandateId: string;
  text: string;
};

/** Something about a file or a statement that the user should see. `code` is translated by the web. */
export type FileNote = { code: string; line: number; expected?: string; found?: string };

export type StatementFile = { encoding: string; statements: BankStatement[]; warnings: FileNote[] };
