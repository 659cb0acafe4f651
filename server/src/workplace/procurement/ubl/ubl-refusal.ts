export type UblRefusalCode = 'not-ubl' | 'missing' | 'not-a-number' | 'not-a-date' | 'no-lines';

/** The document is no invoice that can be read. XML that cannot be read at all is an `XmlRefusal`. */
export class UblRefusal extends Error {
  readonly code: UblRefusalCode;
  /** 1-based. */
  readonly line: number;
  /** Path of the element, or what stands in it. */
  readonly detail: string;

  constructor(code: UblRefusalCode, line: number, detail: string) {
    super(`UBL refused: ${code} at line ${line}: ${detail}`);
    this.name = 'UblRefusal';
    this.code = code;
    this.line = line;
    this.detail = detail;
  }
}
