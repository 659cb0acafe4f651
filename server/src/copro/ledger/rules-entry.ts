/** One line of an entry: exactly one of the two amounts is positive. Amounts are integer cents. */
export type NewLine = {
  readonly accountId: string;
  readonly ownerId?: string | null;
  readonly supplierId?: string | null;
  readonly lotId?: string | null;
  /** How a cost falls on the lots, where it is not as its account says. */
  readonly keyId?: string | null;
  readonly tenantPercent?: number | null;
  /** The VAT within the amount, for the papers of the owners. */
  readonly vatCents?: number;
  readonly dueOn?: string | null;
  readonly debitCents: number;
  readonly creditCents: number;
  readonly text?: string;
};

/** Statements charge costs to owners, closing and opening carry a year over: income statements leave these three out. */
export type EntryKind = 'normal' | 'statement' | 'closing' | 'opening';

export type NewEntry = {
  readonly id: string;
  readonly associationId: string;
  readonly fiscalYearId: string;
  readonly journal: string;
  readonly onDate: string;
  readonly kind?: EntryKind;
  /** The supporting document that every entry needs: its number or name. */
  readonly documentRef: string;
  readonly documentType?: string | null;
  readonly documentId?: string | null;
  readonly text: string;
  readonly reversesId?: string | null;
  readonly lines: readonly NewLine[];
};

/** What the database gave it: its number in its journal and year, without gap. */
export type PostedEntry = { readonly id: string; readonly journal: string; readonly number: number };
