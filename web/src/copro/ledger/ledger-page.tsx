import { Link } from '@tanstack/react-router';
import { CalendarRange, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useNow } from '../../app/use-now.ts';
import { buttonClass } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { Select } from '../../ui/text-field.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { EntriesView } from './entries-view.tsx';
import { EntryInspector } from './entry-inspector.tsx';
import { LEDGER_VIEWS, type LedgerView } from './ledger-search.ts';
import { LinesDialog } from './lines-dialog.tsx';
import { PartiesView } from './parties-view.tsx';
import { SheetView } from './sheet-view.tsx';
import { TrialView } from './trial-view.tsx';
import { shownDays, useLedger, useYears, yearDays } from './use-ledger.ts';
import { YearsView } from './years-view.tsx';

const ONE_DAY: readonly LedgerView[] = ['sheet', 'trial', 'owners', 'suppliers'];

/** The books of an association: entries, reports on any day, owners and suppliers, fiscal years. */
export function LedgerPage() {
  const t = useTranslations('ledger');
  const can = useCan();
  return (
    <Page>
      {can('copro.ledger.read') ? (
        <Books />
      ) : (
        <>
          <PageHeader title={t('title')} />
          <NoAccessState />
        </>
      )}
    </Page>
  );
}

function Books() {
  const t = useTranslations('ledger');
  const { slug: org } = useOrg();
  const can = useCan();
  const { associationId, orgId, search, show } = useLedger();
  const years = useYears(orgId, associationId);
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const view = search.view ?? 'entries';
  const days = shownDays(search, years.data?.items ?? [], today);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          can('copro.ledger.write') && (
            <Link
              to="/$org/copro/associations/$associationId/books/new"
              params={{ org, associationId }}
              className={buttonClass('primary')}
            >
              <Plus aria-hidden="true" size={15} />
              {t('newEntry')}
            </Link>
          )
        }
      />
      <div className="mb-3 max-w-full overflow-x-auto" data-print="hide">
        <Segmented
          label={t('views.label')}
          value={view}
          onChange={next => show({ view: next, account: undefined, party: undefined, offset: undefined })}
          options={LEDGER_VIEWS.map(each => ({ value: each, label: t(`views.${each}`) }))}
        />
      </div>
      {years.isPending && <SkeletonLines count={8} />}
      {years.isError && years.data === undefined && <ProblemState error={years.error} onRetry={years.refetch} />}
      {years.data && years.data.items.length === 0 && view !== 'years' && (
        <EmptyState icon={CalendarRange} title={t('noYear')}>
          {t('noYearHint')}
        </EmptyState>
      )}
      {years.data && view !== 'years' && years.data.items.length > 0 && (
        <>
          <div className="mb-3 flex flex-wrap items-end gap-3">
            <Select
              label={t('year')}
              value={days.year && days.from === days.year.startsOn ? days.year.id : ''}
              onChange={event => {
                const year = years.data.items.find(one => one.id === event.target.value);
                if (year) show({ ...yearDays(year), offset: undefined });
              }}
              placeholder={t('otherDays')}
              options={years.data.items.map(one => ({ value: one.id, label: one.name }))}
            />
            {!ONE_DAY.includes(view) && (
              <DateField
                label={t('from')}
                value={days.from}
                onChange={next => next && show({ from: next, offset: undefined })}
              />
            )}
            <DateField
              label={t(ONE_DAY.includes(view) ? 'at' : 'through')}
              value={days.through}
              onChange={next => next && show({ through: next, offset: undefined })}
            />
          </div>
          {view === 'entries' && <EntriesView days={days} />}
          {(view === 'sheet' || view === 'income') && <SheetView kind={view} days={days} />}
          {view === 'trial' && <TrialView at={days.through} />}
          {(view === 'owners' || view === 'suppliers') && <PartiesView kind={view} at={days.through} />}
        </>
      )}
      {years.data && view === 'years' && <YearsView years={years.data.items} />}
      {(search.account !== undefined || search.party !== undefined) && <LinesDialog days={days} view={view} />}
      {search.entry !== undefined && <EntryInspector key={search.entry} entryId={search.entry} />}
    </>
  );
}
