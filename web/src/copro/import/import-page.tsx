import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';
import { apiQuery, scopeHeaders } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { NoAccessState } from '../../ui/states.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ImportPreview } from './import-preview.tsx';
import { saveFile } from './save-file.ts';
import { useBuildingImport } from './use-building-import.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/import');

/** An example in the reader's language, which is itself a file that can be imported. */
function TemplateButton() {
  const t = useTranslations('buildings.import');
  const locale = useLocale();
  const { id: orgId } = useOrg();
  const problemText = useProblemText();
  async function download() {
    try {
      const init = { params: { query: { locale } }, headers: scopeHeaders({ orgId }), parseAs: 'blob' as const };
      const { data } = await api.GET('/building-template.xlsx', init);
      if (data !== undefined) saveFile(data, t('templateName'));
    } catch (error) {
      showToast({ tone: 'danger', text: problemText(toProblem(error)) });
    }
  }
  return (
    <Button icon={Download} onClick={download}>
      {t('template')}
    </Button>
  );
}

function ImportForm({ associationId }: { associationId: string }) {
  const t = useTranslations('buildings.import');
  const navigate = useNavigate();
  const { org } = route.useParams();
  const [openingOn, setOpeningOn] = useState('');
  const toBuilding = () => navigate({ to: '/$org/copro/associations/$associationId', params: { org, associationId } });
  const { choose, check, run, file } = useBuildingImport(associationId, openingOn, toBuilding);
  return (
    <div className="max-w-4xl">
      <p className="mb-4">{t('how')}</p>
      <div className="mb-4 max-w-60">
        <DateField optional label={t('opening')} hint={t('openingHint')} value={openingOn} onChange={setOpeningOn} />
      </div>
      {check.isPending ? (
        <p role="status" className="flex items-center justify-center gap-2 rounded-lg border border-line px-4 py-10">
          <Spinner />
          {t('checking', { name: file?.name ?? '' })}
        </p>
      ) : (
        <FileDrop
          label={t('choose')}
          hint={t('hint')}
          accept=".xlsx,.csv,.txt"
          error={check.error}
          onFiles={([chosen]) => chosen && choose(chosen)}
        />
      )}
      {check.outcome && !check.isPending && (
        <ImportPreview
          outcome={check.outcome}
          name={file?.name ?? ''}
          isPending={run.isPending}
          onImport={() => run.start(undefined)}
        />
      )}
    </div>
  );
}

/** A building from one spreadsheet: checked first, then imported whole. */
export function BuildingImportPage() {
  const t = useTranslations('buildings');
  const can = useCan();
  const { org, associationId } = route.useParams();
  const { id: orgId } = useOrg();
  const mayImport = can('copro.association.write');
  const query = useQuery({
    ...apiQuery({ orgId }, '/associations/{id}', { path: { id: associationId } }),
    enabled: can('copro.association.list'),
  });
  const crumbs = [
    { label: t('title'), link: { to: '/$org/copro/associations', params: { org } } as const },
    {
      label: query.data?.name ?? t('association'),
      link: { to: '/$org/copro/associations/$associationId', params: { org, associationId } } as const,
    },
  ];
  return (
    <Page>
      <PageHeader title={t('import.title')} crumbs={crumbs} actions={mayImport && <TemplateButton />} />
      {mayImport ? <ImportForm associationId={associationId} /> : <NoAccessState />}
    </Page>
  );
}
