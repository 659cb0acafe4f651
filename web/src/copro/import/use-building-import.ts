import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { Paths } from '../../api/paths.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';

export type Outcome =
  Paths['/associations/{id}/import-preview']['post']['responses']['200']['content']['application/json'];
const MAX_BYTES = 4 * 1024 * 1024;

/** The file is kept by the page between the check and the import, and sent as it is both times. */
export function useBuildingImport(associationId: string, openingOn: string, onDone: () => unknown) {
  const t = useTranslations('buildings.import');
  const problems = useTranslations('problems');
  const problemText = useProblemText();
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [refusal, setRefusal] = useState<string>();
  const sent = (body: File) => ({
    params: { path: { id: associationId }, query: openingOn ? { openingOn } : {} },
    body,
    bodySerializer: () => body,
  });
  const check = useAction(
    (chosen: File, call) =>
      api.POST('/associations/{id}/import-preview', {
        ...sent(chosen),
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      }),
    { problems: 'form', onDone: setOutcome },
  );
  const run = useAction(
    (_: undefined, call) => {
      if (!file) throw new Error('imported without a file');
      return api.POST('/associations/{id}/import', {
        ...sent(file),
        headers: { ...call.headers, 'Content-Type': 'application/octet-stream' },
      });
    },
    {
      refresh: ['/associations', '/associations/{id}', '/associations/{id}/building', '/owners'],
      done: ({ lots, owners }) => t('done', { lots, owners }),
      onDone,
    },
  );

  function choose(chosen: File) {
    setFile(chosen);
    setOutcome(undefined);
    check.reset();
    if (chosen.size > MAX_BYTES) return setRefusal(problems('building-file-too-large'));
    setRefusal(undefined);
    return check.start(chosen);
  }

  const error = refusal ?? (check.problem ? problemText(check.problem) : undefined);
  return { file, choose, check: { isPending: check.isPending, outcome, error }, run };
}
