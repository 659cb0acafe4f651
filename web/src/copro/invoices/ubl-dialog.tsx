import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { INVOICE_READS } from './invoice-reads.ts';

/** Takes an electronic invoice and goes to it; what is refused says which rule fails. */
export function UblDialog({ associationId, onClose }: { associationId: string; onClose: () => void }) {
  const t = useTranslations('invoices');
  const problemText = useProblemText();
  const { slug: org } = useOrg();
  const navigate = useNavigate();
  const upload = useAction(
    (file: File, call) =>
      api.POST('/associations/{associationId}/invoices/ubl', {
        params: { path: { associationId }, query: { fileName: file.name.slice(-200) } },
        body: file,
        bodySerializer: () => file,
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      }),
    {
      problems: 'form',
      refresh: INVOICE_READS,
      done: made => t('imported', { number: made.number }),
      onDone: made =>
        navigate({
          to: '/$org/copro/associations/$associationId/invoices/$invoiceId',
          params: { org, associationId, invoiceId: made.id },
        }),
    },
  );
  const { problem } = upload;
  const refusal = problem ? [problemText(problem), problem.detail].filter(Boolean).join(' ') : undefined;
  return (
    <Dialog title={t('importUbl')} open onClose={onClose}>
      <DialogBody>
        <FileDrop
          label={t('ublDrop')}
          hint={t('ublHint')}
          accept=".xml,application/xml,text/xml"
          error={refusal}
          onFiles={([file]) => file && !upload.isPending && upload.start(file)}
        />
      </DialogBody>
    </Dialog>
  );
}
