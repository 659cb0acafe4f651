import type { FileNote } from '../statement.ts';
import { StatementRefusal } from '../statement-refusal.ts';
import { field } from './coda-fields.ts';
import type { CodaLine } from './decode-coda.ts';
import { addInformation, type MovementDraft, partKey } from './movement-records.ts';

export type StatementRecords = {
  oldBalance: CodaLine;
  newBalance: CodaLine;
  drafts: MovementDraft[];
  messages: CodaLine[];
};

/** From record 0 to record 9; a file may hold several. */
export type CodaBlock = { header: CodaLine; trailer: CodaLine; statements: StatementRecords[]; recordCount: number };

type OpenStatement = Omit<StatementRecords, 'newBalance'> & { newBalance?: CodaLine };
type OpenBlock = { header: CodaLine; statements: StatementRecords[]; recordCount: number };

/** Puts lines in their places by their first characters. Throws `StatementRefusal` on a line that has none. */
export function groupRecords(lines: readonly CodaLine[]): { blocks: CodaBlock[]; warnings: FileNote[] } {
  const grouping = new Grouping();
  for (const line of lines) grouping.add(line);
  return grouping.end(lines.at(-1)?.number ?? 1);
}

class Grouping {
  private readonly blocks: CodaBlock[] = [];
  private readonly warnings: FileNote[] = [];
  private block: OpenBlock | undefined;
  private statement: OpenStatement | undefined;
  private information: CodaLine[] = [];
  /** Positions 126 and 128 of the last record of a movement: what it says comes next. */
  private announced: { line: number; continuation: boolean; information: boolean } | undefined;

  add(line: CodaLine): void {
    const kind = line.text.charAt(0);
    this.checkAnnounced(line);
    if (kind === '0') return this.openBlock(line);
    if (!this.block)
      throw new StatementRefusal(this.blocks.length === 0 ? 'not-coda' : 'unexpected-record', line.number);
    if (kind !== '9' && kind !== '4') this.block.recordCount += 1;
    if (kind === '1') return this.openStatement(line);
    if (kind === '9') return this.closeBlock(line, this.block);
    if (!this.statement) throw new StatementRefusal('unexpected-record', line.number);
    if (kind === '2') return this.addMovement(line, this.statement);
    if (kind === '3') return this.addInformation(line, this.statement);
    if (kind === '4') this.statement.messages.push(line);
    else if (kind === '8' && !this.statement.newBalance) this.closeStatement(line, this.statement);
    else throw new StatementRefusal('unexpected-record', line.number);
  }

  end(lastLine: number): { blocks: CodaBlock[]; warnings: FileNote[] } {
    if (this.block) throw new StatementRefusal('truncated', lastLine);
    const last = this.blocks.at(-1);
    if (!last) throw new StatementRefusal('empty-file', lastLine);
    if (field(last.trailer.text, 128, 128) === '1') {
      this.warnings.push({ code: 'more-files-announced', line: last.trailer.number });
    }
    return { blocks: this.blocks, warnings: this.warnings };
  }

  private openBlock(line: CodaLine): void {
    if (this.block) throw new StatementRefusal('unexpected-record', line.number);
    const isCoda = line.text.startsWith('0000') && field(line.text, 15, 16) === '05';
    if (!isCoda) throw new StatementRefusal('not-coda', line.number);
    const version = field(line.text, 128, 128);
    if (version !== '2') throw new StatementRefusal('version-not-supported', line.number, version.trim());
    this.block = { header: line, statements: [], recordCount: 0 };
  }

  private closeBlock(line: CodaLine, { header, statements, recordCount }: OpenBlock): void {
    this.keepStatement(line);
    this.blocks.push({ header, statements, recordCount, trailer: line });
    this.block = undefined;
  }

  private openStatement(line: CodaLine): void {
    this.keepStatement(line);
    this.statement = { oldBalance: line, drafts: [], messages: [] };
  }

  private closeStatement(line: CodaLine, statement: OpenStatement): void {
    this.keepInformation();
    statement.newBalance = line;
  }

  /** Free messages follow the new balance, so a statement ends where something else begins. */
  private keepStatement(next: CodaLine): void {
    if (!this.statement) return;
    const { newBalance } = this.statement;
    if (!newBalance) throw new StatementRefusal('new-balance-missing', next.number);
    this.block?.statements.push({ ...this.statement, newBalance });
    this.statement = undefined;
  }

  private addMovement(line: CodaLine, statement: OpenStatement): void {
    if (statement.newBalance) throw new StatementRefusal('unexpected-record', line.number);
    this.keepInformation();
    const article = line.text.charAt(1);
    const draft = statement.drafts.at(-1);
    if (article === '1') {
      statement.drafts.push({ head: line, information: [], counterparty: {} });
    } else if (draft && partKey(draft.head.text) === partKey(line.text) && article === '2' && !draft.second) {
      draft.second = line;
    } else if (draft && partKey(draft.head.text) === partKey(line.text) && article === '3' && !draft.third) {
      draft.third = line;
    } else throw new StatementRefusal('unexpected-record', line.number);
    this.announce(line);
  }

  private addInformation(line: CodaLine, statement: OpenStatement): void {
    if (statement.newBalance || statement.drafts.length === 0 || !/^3[123]/.test(line.text)) {
      throw new StatementRefusal('unexpected-record', line.number);
    }
    if (line.text.charAt(1) === '1') this.keepInformation();
    else if (this.information.length === 0) throw new StatementRefusal('unexpected-record', line.number);
    this.information.push(line);
    this.announce(line);
  }

  private keepInformation(): void {
    const draft = this.statement?.drafts.at(-1);
    if (draft && this.information.length > 0) addInformation(draft, this.information);
    this.information = [];
  }

  private announce({ text, number: line }: CodaLine): void {
    this.announced = { line, continuation: text.charAt(125) === '1', information: text.charAt(127) === '1' };
  }

  /** A lost line shows here first; the count of the trailer only says that one is missing. */
  private checkAnnounced({ text }: CodaLine): void {
    if (!this.announced) return;
    const { line, continuation, information } = this.announced;
    if (continuation && !/^[23][23]/.test(text)) this.warnings.push({ code: 'continuation-missing', line });
    else if (!continuation && information && !text.startsWith('3'))
      this.warnings.push({ code: 'information-missing', line });
    this.announced = undefined;
  }
}
