// Makes every paper with made-up data in every language, to be looked at: `npm run documents -- <folder>`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentTemplate, documentSchemas } from '../server/src/copro/documents/contract.ts';
import { DOCUMENTS_FOLDER, renderDocument } from '../server/src/copro/documents/render-document.ts';
import { sampleDocument } from '../server/src/copro/documents/sample-documents.ts';
import { LOCALES } from '../server/src/kernel/i18n/translate.ts';
import { openPdf } from '../server/src/kernel/pdf/open-pdf.ts';

const folder = process.argv[2] ?? 'documents-preview';
mkdirSync(folder, { recursive: true });
const pdf = openPdf({ folder: DOCUMENTS_FOLDER });
for (const template of Object.keys(documentSchemas) as DocumentTemplate[]) {
  for (const language of LOCALES) {
    const options = { language, standard: 'accessible', at: '2026-07-01T08:00:00Z' } as const;
    const { bytes, pages } = await renderDocument(pdf, template, sampleDocument(template, language), options);
    const file = join(folder, `${template}-${language}.pdf`);
    writeFileSync(file, bytes);
    console.log(`${file}: ${pages} pages, ${Math.round(bytes.length / 1024)} KB`);
  }
}
await pdf.close();
