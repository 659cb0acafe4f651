export type XmlRefusalCode =
  | 'too-many-bytes'
  | 'unknown-encoding'
  | 'not-in-its-encoding'
  | 'document-type'
  | 'too-many-nodes'
  | 'too-deep'
  | 'not-well-formed';

/** The document cannot be read. The only error that `readXml` throws. */
export class XmlRefusal extends Error {
  readonly code: XmlRefusalCode;
  /** 1-based; 1 where no line is known. */
  readonly line: number;

  constructor(code: XmlRefusalCode, line: number, detail = '') {
    super(`XML refused: ${code} at line ${line}${detail && `: ${detail}`}`);
    this.name = 'XmlRefusal';
    this.code = code;
    this.line = line;
  }
}
