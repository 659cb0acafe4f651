import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { Banner } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { GapBar } from '../associations/gap-bar.tsx';
import type { Outcome } from './use-building-import.ts';

type Issue = Outcome['issues'][number] & { id: string };
type IssueCode = Parameters<ReturnType<typeof useTranslations<'buildings.import.issues'>>>[0];

function Issues({ issues }: { issues: Outcome['issues'] }) {
  const t = useTranslations('buildings.import');
  const words = useTranslations('buildings.import.issues');
  const problems = useTranslations('problems');
  const textOf = (code: string): string => {
    // Types: codes come from the server; `has` is asked first.
    const known = code as IssueCode;
    if (words.has(known)) return words(known);
    const problem = code as Parameters<typeof problems>[0];
    return problems.has(problem) ? problems(problem) : code;
  };
  const columns: Column<Issue>[] = [
    {
      id: 'severity',
      header: t('severity'),
      width: '8rem',
      cell: issue => (
        <StatusBadge tone={issue.severity === 'error' ? 'danger' : 'clash'}>
          {t(`severities.${issue.severity}`)}
        </StatusBadge>
      ),
    },
    {
      id: 'where',
      header: t('where'),
      phone: 'title',
      cell: issue =>
        [t(`sections.${issue.section}`), issue.line !== null && t('line', { line: issue.line }), issue.column]
          .filter(Boolean)
          .join(' · '),
    },
    { id: 'what', header: t('what'), cell: issue => textOf(issue.code) },
    { id: 'value', header: t('value'), cell: issue => <span className="break-words">{issue.value || '—'}</span> },
  ];
  return (
    <DataTable
      label={t('issuesTitle')}
      columns={columns}
      rows={issues.map((issue, index) => ({ ...issue, id: String(index) }))}
      rowId={issue => issue.id}
      rowLabel={issue => textOf(issue.code)}
      empty={null}
    />
  );
}

function Lots({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('buildings');
  const format = useFormat();
  const columns: Column<Outcome['preview'][number]>[] = [
    { id: 'code', header: t('lot'), phone: 'title', width: '7rem', cell: lot => lot.code },
    {
      id: 'nature',
      header: t('nature'),
      width: '9rem',
      // Types: the server names natures in one list.
      cell: lot => t(`natures.${lot.nature as 'flat'}`),
    },
    { id: 'share', header: t('share'), align: 'end', width: '7rem', cell: lot => format.number(lot.share) },
    { id: 'holders', header: t('holders'), cell: lot => lot.holders.join(', ') || t('noHolder') },
  ];
  return (
    <DataTable
      label={t('import.lotsTitle')}
      columns={columns}
      rows={outcome.preview}
      rowId={lot => lot.code}
      rowLabel={lot => lot.code}
      empty={null}
    />
  );
}

function Figures({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('buildings');
  const format = useFormat();
  const { lots, principalLots, owners, knownOwners, keys, balances, balanceCents, openingOn } = outcome;
  const items = [
    { label: t('lots'), value: t('import.lotsText', { lots, principalLots }) },
    { label: t('shares'), value: <GapBar total={outcome.shareTotal} gap={outcome.shareGap} /> },
    { label: t('owners'), value: t('import.ownersText', { owners, knownOwners }) },
    {
      label: t('keys'),
      value: keys.map(key => `${key.name} (${format.number(key.denominator)})`).join(', ') || t('import.none'),
    },
    {
      label: t('import.balances'),
      value:
        balances === 0
          ? t('import.none')
          : t('import.balancesText', {
              count: balances,
              amount: format.money(Math.abs(balanceCents)),
              day: format.day(openingOn),
            }),
    },
  ];
  return <Facts items={items} />;
}

type PreviewProps = { outcome: Outcome; name: string; isPending: boolean; onImport: () => void };

/** What a checked file would make and all that is wrong with it; importing is possible once no row has an error. */
export function ImportPreview({ outcome, name, isPending, onImport }: PreviewProps) {
  const t = useTranslations('buildings.import');
  const { errors, warnings, issues } = outcome;
  return (
    <section className="mt-6 space-y-4" aria-live="polite">
      <h2>{t('previewTitle', { name })}</h2>
      <Banner tone={errors > 0 ? 'danger' : warnings > 0 || outcome.shareGap !== 0 ? 'clash' : 'success'}>
        {errors > 0 ? t('hasErrors', { count: errors }) : t('ready', { count: warnings })}
      </Banner>
      <Figures outcome={outcome} />
      {issues.length > 0 && <Issues issues={issues} />}
      {outcome.preview.length > 0 && <Lots outcome={outcome} />}
      <Button
        tone="primary"
        pending={isPending}
        disabledReason={errors > 0 ? t('hasErrors', { count: errors }) : null}
        onClick={onImport}
      >
        {t('run')}
      </Button>
    </section>
  );
}
