import { decodeXml } from './decode-xml.ts';
import { parseDocument } from './read-xml.ts';

export type SchemaViolation = { line: number; message: string };

/** Every violation of a schema; empty is valid. The schema is ours: it is trusted, and includes nothing. */
export async function validateXml(xsdText: string, xml: string | Uint8Array): Promise<SchemaViolation[]> {
  const { XmlValidateError, XsdValidator } = await import('libxml2-wasm');
  using schemaDocument = await parseDocument(xsdText);
  using validator = XsdValidator.fromDoc(schemaDocument);
  using document = await parseDocument(typeof xml === 'string' ? xml : decodeXml(xml));
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => ({ line, message: message.trim() }));
  }
}
