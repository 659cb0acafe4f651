import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../../api/problem.ts';
import { apiQuery } from '../../../api/query.ts';
import { useOrg } from '../../../app/session.ts';
import { useFormat } from '../../../app/use-format.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { Banner } from '../../../ui/states.tsx';
import { useImportProblem } from './use-import.ts';

const SHOWN = 5;

type UploadStepProps = {
  pending: boolean;
  problem: ApiProblem | null;
  onFile: (file: File) => void;
  onOpen: (id: string) => void;
};

function Earlier({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useTranslations('people.imports');
  const format = useFormat();
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/people/imports', { query: { limit: SHOWN } }));
  if (query.data === undefined || query.data.items.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-lg">{t('earlier')}</h2>
      <ul className="mt-1 divide-y divide-line">
        {query.data.items.map(each => (
          <li key={each.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <button
              type="button"
              aria-label={t('open', { name: each.fileName })}
              onClick={() => onOpen(each.id)}
              className="min-h-6 rounded font-medium break-all hover:underline coarse:min-h-11"
            >
              {each.fileName}
            </button>
            <span className="text-sm text-muted">
              {format.dateTime(each.createdAt)} · {t(`states.${each.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The file. A wrong one is refused in plain words, and another can be chosen at once. */
export function UploadStep({ pending, problem, onFile, onOpen }: UploadStepProps) {
  const t = useTranslations('people.imports');
  const words = useImportProblem();
  if (pending) {
    return (
      <p role="status" className="flex items-center gap-2 py-12">
        <Spinner /> {t('uploading')}
      </p>
    );
  }
  return (
    <>
      {problem && (
        <div className="mb-4">
          <Banner tone="danger">{words(problem)}</Banner>
        </div>
      )}
      <FileDrop
        label={t('drop')}
        hint={t('dropHint')}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onFiles={([file]) => file && onFile(file)}
      />
      <Earlier onOpen={onOpen} />
    </>
  );
}
