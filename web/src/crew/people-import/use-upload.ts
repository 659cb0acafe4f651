import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { Paths } from '../../api/paths.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';

type UploadQuery = Paths['/people/imports']['post']['parameters']['query'];
/** How the file is to be read, where the reader knows better than the recognition. */
export type Reading = Omit<UploadQuery, 'fileName'>;

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_NAME = 200;

/** Sends a file as it is; tells at once what the server would refuse anyway. */
export function useUpload(onUploaded: (importId: string) => void) {
  const t = useTranslations('import.file');
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const upload = useAction(
    ({ file, reading }: { file: File; reading: Reading }, call) =>
      api.POST('/people/imports', {
        params: { query: { fileName: file.name.slice(-MAX_NAME), ...reading } },
        body: file,
        bodySerializer: () => file,
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      }),
    { refresh: ['/people/imports'], problems: 'form', onDone: created => onUploaded(created.id) },
  );

  function send(file: File, reading: Reading) {
    setName(file.name);
    upload.reset();
    if (file.size === 0) return setRefusal(t('empty', { name: file.name }));
    if (file.size > MAX_BYTES) return setRefusal(t('tooLarge', { name: file.name }));
    setRefusal(undefined);
    return upload.start({ file, reading });
  }

  const refused = upload.problem && `${t('notSent', { name })} ${problemText(upload.problem)}`;
  return { send, name, isPending: upload.isPending, error: refusal ?? refused ?? undefined };
}
