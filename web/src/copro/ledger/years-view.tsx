import { CalendarRange, Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog, Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { YEAR_READS } from './ledger-reads.ts';
import { type FiscalYear, useLedger, yearDays } from './use-ledger.ts';

const TONES = { draft: 'muted', open: 'success', preclosed: 'info', closed: 'muted' } as const;
type Step = 'open' | 'preclose' | 'close';
const STEPS: Record<FiscalYear['state'], readonly Step[]> = {
  draft: ['open'],
  open: ['preclose'],
  preclosed: ['close', 'open'],
  closed: [],
};

/** Fiscal years and their states; closing carries everything over and cannot be taken back. */
export function YearsView({ years }: { years: readonly FiscalYear[] }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const can = useCan();
  const [isNew, setNew] = useState(false);
  const [closing, setClosing] = useState<FiscalYear>();
  const [locking, setLocking] = useState<FiscalYear>();
  const step = useStep();
  const mayWrite = can('copro.ledger.write');
  const actions = (year: FiscalYear) => [
    ...STEPS[year.state]
      .filter(one => one !== 'close' || can('copro.year.close'))
      .map(one => ({
        id: one,
        label: t(`steps.${one}`, { name: year.name }),
        icon: CalendarRange,
        onAction: () => (one === 'close' ? setClosing(year) : step.start({ year, step: one })),
      })),
    ...(year.state === 'open'
      ? [{ id: 'lock', label: t('lockPeriod'), icon: Lock, onAction: () => setLocking(year) }]
      : []),
  ];
  return (
    <>
      {mayWrite && (
        <div className="mb-3">
          <Button icon={Plus} onClick={() => setNew(true)}>
            {t('newYear')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('views.years')}
        columns={[
          { id: 'name', header: t('name'), cell: year => year.name, phone: 'title' },
          { id: 'from', header: t('from'), cell: year => format.day(year.startsOn), figures: true },
          { id: 'through', header: t('through'), cell: year => format.day(yearDays(year).through), figures: true },
          {
            id: 'state',
            header: t('state'),
            cell: year => <StatusBadge tone={TONES[year.state]}>{t(`states.${year.state}`)}</StatusBadge>,
          },
          {
            id: 'locked',
            header: t('lockedThrough'),
            cell: year => (year.lockedThrough === null ? '–' : format.day(year.lockedThrough)),
            figures: true,
          },
        ]}
        rows={years}
        rowId={year => year.id}
        rowLabel={year => year.name}
        {...(mayWrite ? { rowActions: actions } : {})}
        empty={
          <EmptyState icon={CalendarRange} title={t('noYear')}>
            {t('noYearHint')}
          </EmptyState>
        }
      />
      {isNew && <NewYearDialog onClose={() => setNew(false)} latest={years[0]} />}
      {locking && <LockDialog year={locking} onClose={() => setLocking(undefined)} />}
      {closing && (
        <ConfirmDialog
          title={t('steps.close', { name: closing.name })}
          confirmLabel={t('closeYear')}
          open
          onClose={() => setClosing(undefined)}
          onConfirm={() => step.startAsync({ year: closing, step: 'close' })}
        >
          {t('closeHint')}
        </ConfirmDialog>
      )}
    </>
  );
}

function useStep() {
  const t = useTranslations('ledger');
  return useAction(
    ({ year, step }: { year: FiscalYear; step: Step }, call) =>
      api.POST(`/fiscal-years/{id}/${step}`, { params: { path: { id: year.id } }, ...call }),
    { refresh: YEAR_READS, done: year => t('stepped', { name: year.name, state: t(`states.${year.state}`) }) },
  );
}

type YearValues = { name: string; startsOn: string; endsOn: string };

function NewYearDialog({ latest, onClose }: { latest: FiscalYear | undefined; onClose: () => void }) {
  const t = useTranslations('ledger');
  const ui = useTranslations('ui');
  const { associationId } = useLedger();
  const startsOn = latest?.endsOn ?? `${new Date(useNow()).getUTCFullYear()}-01-01`;
  const nextYear = `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4)}`;
  const form = useForm<YearValues>({ defaultValues: { name: startsOn.slice(0, 4), startsOn, endsOn: nextYear } });
  const create = useAction(
    (body: YearValues, call) =>
      api.POST('/associations/{associationId}/fiscal-years', { params: { path: { associationId } }, body, ...call }),
    { problems: 'form', refresh: YEAR_READS, done: year => t('yearMade', { name: year.name }), onDone: onClose },
  );
  const { errors } = form.formState;
  return (
    <Dialog title={t('newYear')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('name')}
            maxLength={40}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
          />
          <TextField
            type="date"
            label={t('from')}
            error={errors.startsOn?.message}
            {...form.register('startsOn', { required: t('dayNeeded') })}
          />
          <TextField
            type="date"
            label={t('endsBefore')}
            hint={t('endsBeforeHint')}
            error={errors.endsOn?.message}
            {...form.register('endsOn', { required: t('dayNeeded') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={create.isPending}>
            {t('makeYear')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function LockDialog({ year, onClose }: { year: FiscalYear; onClose: () => void }) {
  const t = useTranslations('ledger');
  const ui = useTranslations('ui');
  const form = useForm<{ through: string }>({ defaultValues: { through: year.lockedThrough ?? '' } });
  const lock = useAction(
    ({ through }: { through: string }, call) =>
      api.PUT('/fiscal-years/{id}/lock', {
        params: { path: { id: year.id } },
        body: { through: through === '' ? null : through },
        headers: { ...call.headers, ...ifMatch(`"v${year.version}"`) },
      }),
    { problems: 'form', refresh: YEAR_READS, done: () => t('locked'), onDone: onClose },
  );
  return (
    <Dialog title={t('lockPeriod')} open onClose={onClose}>
      <Form form={form} problem={lock.problem} onSubmit={lock.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <TextField
            optional
            type="date"
            label={t('lockedThrough')}
            hint={t('lockHint')}
            {...form.register('through')}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={lock.isPending}>
            {t('lockPeriod')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
