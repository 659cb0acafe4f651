import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useSaveFile } from '../bank/use-save-file.ts';
import { INVOICE_READS, type Invoice } from './invoice-reads.ts';

/** The papers of an invoice: saved, never opened inside the application. */
export function InvoiceFiles({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('invoices');
  const format = useFormat();
  const can = useCan();
  const problemText = useProblemText();
  const save = useSaveFile();
  const add = useAction(
    (file: File, call) =>
      api.POST('/invoices/{id}/files', {
        params: { path: { id: invoice.id }, query: { fileName: file.name.slice(-200) } },
        body: file,
        bodySerializer: () => file,
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      }),
    { problems: 'form', refresh: INVOICE_READS, done: () => t('fileAdded') },
  );
  return (
    <section className="max-w-3xl">
      <h2 className="mb-2 text-lg">{t('files')}</h2>
      <ul className="mb-3 flex flex-col gap-1">
        {invoice.files.map(file => (
          <li key={file.id} className="flex flex-wrap items-center gap-2">
            <Button icon={Download} tone="quiet" onClick={() => save(file.id, file.name)}>
              {file.name}
            </Button>
            <span className="text-sm text-muted">
              {format.number(Math.ceil(file.byteCount / 1024))} kB · SHA-256 {file.sha256.slice(0, 12)}
            </span>
          </li>
        ))}
      </ul>
      {can('copro.invoice.write') && (
        <FileDrop
          label={t('addFile')}
          accept=".pdf,.png,.jpg,.jpeg"
          error={add.problem ? problemText(add.problem) : undefined}
          onFiles={([file]) => file && !add.isPending && add.start(file)}
        />
      )}
    </section>
  );
}
