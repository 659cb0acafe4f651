export type XlsxRefusalCode = 'not-a-workbook' | 'encrypted' | 'too-large' | 'too-many-rows' | 'broken';

/** The file as a whole cannot be read as a workbook. */
export class XlsxRefusal extends Error {
  readonly code: XlsxRefusalCode;

  constructor(code: XlsxRefusalCode) {
    super(`workbook refused: ${code}`);
    this.name = 'XlsxRefusal';
    this.code = code;
  }
}
