import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { Paths } from '../../api/paths.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Banner } from '../../ui/states.tsx';
import { BANK_READS } from './use-bank.ts';

type Imported = Paths['/bank-statements']['post']['responses'][201]['content']['application/json'];

/** Takes a file of the bank and says what came of it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('bank');
  const ui = useTranslations('ui');
  const problemText = useProblemText();
  const [done, setDone] = useState<Imported>();
  const upload = useAction(
    (file: File, call) =>
      api.POST('/bank-statements', {
        params: { query: { fileName: file.name.slice(-200) } },
        body: file,
        bodySerializer: () => file,
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      }),
    { problems: 'form', refresh: BANK_READS, onDone: setDone },
  );
  const { problem } = upload;
  const refusal = problem ? [problemText(problem), problem.detail].filter(Boolean).join(' ') : undefined;
  return (
    <Dialog title={t('import')} open onClose={onClose}>
      <DialogBody className="space-y-3">
        <FileDrop
          label={t('importDrop')}
          hint={t('importHint')}
          accept=".cod,.coda,.txt,.xml"
          error={refusal}
          onFiles={([file]) => file && !upload.isPending && upload.start(file)}
        />
        {done && <Result done={done} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}

function Result({ done: { statements, matched } }: { done: Imported }) {
  const t = useTranslations('bank');
  const fresh = statements.filter(it => it.outcome === 'new');
  const differing = statements.filter(it => it.outcome === 'differs');
  return (
    <>
      <Banner tone={fresh.length > 0 ? 'success' : 'info'}>
        {fresh.length > 0 ? t('importedNew', { count: fresh.length, ...matched }) : t('importedKnown')}
      </Banner>
      {differing.map(it => (
        <Banner key={it.id} tone="clash">
          {t('importedDiffers', { number: it.number })}
        </Banner>
      ))}
      {fresh.some(it => !it.isBalanced) && <Banner tone="clash">{t('unbalanced')}</Banner>}
    </>
  );
}
