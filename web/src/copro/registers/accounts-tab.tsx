import { formatIban, readIban } from '@orga/server/kernel/identifiers/iban';
import { useQuery } from '@tanstack/react-query';
import { Landmark, Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner, EmptyState } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import type { Association } from '../associations/association-status.tsx';

type BankAccount = GetData<'/associations/{id}/building'>['bankAccounts'][number];
const PURPOSES = ['working', 'reserve', 'other'] as const;
type Values = { iban: string; name: string; purpose: (typeof PURPOSES)[number] };

function useColumns(): Column<BankAccount>[] {
  const t = useTranslations('buildings');
  const format = useFormat();
  return [
    { id: 'iban', header: t('iban'), phone: 'title', figures: true, cell: row => formatIban(row.iban) },
    { id: 'purpose', header: t('purpose'), cell: row => t(`purposes.${row.purpose}`) },
    { id: 'name', header: t('label'), cell: row => row.name || '—' },
    {
      id: 'closed',
      header: t('closed'),
      cell: row => (row.closedOn === null ? '—' : format.day(row.closedOn)),
    },
  ];
}

function AccountDialog({ associationId, onClose }: { associationId: string; onClose: () => void }) {
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const problems = useTranslations('problems');
  const form = useForm<Values>({ defaultValues: { iban: '', name: '', purpose: 'working' } });
  const { errors } = form.formState;
  const save = useAction(
    (body: Values, call) =>
      api.POST('/associations/{id}/bank-accounts', { params: { path: { id: associationId } }, body, ...call }),
    { problems: 'form', refresh: ['/associations/{id}/building'], done: () => t('accountAdded'), onDone: onClose },
  );
  return (
    <Dialog title={t('addAccount')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('iban')}
            maxLength={50}
            error={errors.iban?.message}
            {...form.register('iban', { validate: text => 'iban' in readIban(text) || problems('iban-not-valid') })}
          />
          <Select
            label={t('purpose')}
            hint={t('purposeHint')}
            options={PURPOSES.map(value => ({ value, label: t(`purposes.${value}`) }))}
            {...form.register('purpose')}
          />
          <TextField optional label={t('label')} maxLength={120} {...form.register('name')} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t('addAccount')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** The association's own accounts at the bank; working and reserve funds must each have one. */
export function AccountsTab({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const { id: orgId } = useOrg();
  const mayWrite = useCan()('copro.association.write');
  const [isNew, setNew] = useState(false);
  const columns = useColumns();
  const query = useQuery(apiQuery({ orgId }, '/associations/{id}/building', { path: { id: association.id } }));
  const accounts = query.data?.bankAccounts ?? [];
  const open = new Set(accounts.filter(account => account.closedOn === null).map(account => account.purpose));
  const add = mayWrite && association.status !== 'archived' && (
    <Button icon={Plus} onClick={() => setNew(true)}>
      {t('addAccount')}
    </Button>
  );
  return (
    <>
      {accounts.length > 0 && !(open.has('working') && open.has('reserve')) && (
        <div className="mb-3">
          <Banner tone="clash">{t('accountsApart')}</Banner>
        </div>
      )}
      {accounts.length > 0 && <div className="mb-3">{add}</div>}
      <DataTable
        label={t('accountsOf', { name: association.name })}
        columns={columns}
        rows={accounts}
        rowId={row => row.id}
        rowLabel={row => formatIban(row.iban)}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Landmark} title={t('noAccounts')} action={add}>
            {t('accountsApart')}
          </EmptyState>
        }
      />
      {isNew && <AccountDialog associationId={association.id} onClose={() => setNew(false)} />}
    </>
  );
}
