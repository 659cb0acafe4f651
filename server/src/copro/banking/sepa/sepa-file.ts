/** A file to give to a bank. `sha256` is what two people approve: the same input always gives the same bytes. */
export type SepaFile = { xml: string; sha256: string; paymentCount: number; totalCents: number };

export type SepaParty = { name: string; iban: string; bic?: string };

/** What a payment says: a Belgian structured communication, an ISO 11649 reference, or text of at most 140. */
export type Remittance =
  | { kind: 'ogm'; digits: string }
  | { kind: 'creditor-reference'; reference: string }
  | { kind: 'text'; text: string };

export type SepaHeader = {
  /** Unique for the bank, at most 30 characters: groups add their number to it. */
  messageId: string;
  /** An instant, `2026-04-02T08:30:00Z`. */
  createdAt: string;
  initiatorName: string;
  /** Ten digits. */
  enterpriseNumber?: string;
};
