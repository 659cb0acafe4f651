export type CsvRefusalCode =
  | 'empty-file'
  | 'spreadsheet-file'
  | 'legacy-spreadsheet-file'
  | 'pdf-file'
  | 'markup-file'
  | 'binary-file'
  | 'nul-character'
  | 'too-many-bytes'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'row-too-long'
  | 'unclosed-quote';

/** The file as a whole cannot be read on. Thrown by `readCsv` and by its row iterator; a bad row alone never throws. */
export class CsvRefusal extends Error {
  readonly code: CsvRefusalCode;
  /** Physical line, 1-based, where the reason was met. */
  readonly line: number;

  constructor(code: CsvRefusalCode, line: number) {
    super(`CSV refused: ${code} at line ${line}`);
    this.name = 'CsvRefusal';
    this.code = code;
    this.line = line;
  }
}
