/** The file is no statement file, or not the whole of one: nothing of it can be kept. */
export class StatementRefusal extends Error {
  readonly code: string;
  /** 1-based. */
  readonly line: number;

  constructor(code: string, line: number, detail = '') {
    super(`statement file refused: ${code} at line ${line}${detail && `: ${detail}`}`);
    this.name = 'StatementRefusal';
    this.code = code;
    this.line = line;
  }
}
