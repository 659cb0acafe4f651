import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../api/problem.ts';
import { apiQuery } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Banner } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { useAccountName, useAccounts } from '../ledger/use-ledger.ts';
import { bodyOf, type Draft, draftBlocker, missingCents } from './invoice-draft.ts';
import { LineTable } from './line-table.tsx';

type Props = {
  associationId: string;
  start: Draft;
  /** A kept invoice keeps its kind. */
  isNew: boolean;
  problem: ApiProblem | null;
  isPending: boolean;
  onSave: (body: ReturnType<typeof bodyOf> & { kind: Draft['kind'] }) => void;
  onChanged?: () => void;
};

/** Head and lines of an invoice, by keyboard; Ctrl+Enter saves. */
export function InvoiceForm({ associationId, start, isNew, problem, isPending, onSave, onChanged }: Props) {
  const t = useTranslations('invoices');
  const format = useFormat();
  const problemText = useProblemText();
  const [draft, setDraft] = useState(start);
  const accounts = useAccountOptions(associationId);
  const blocker = draftBlocker(draft, format.locale);
  const missing = missingCents(draft, format.locale);
  const change = (fields: Partial<Draft>): void => {
    setDraft({ ...draft, ...fields });
    onChanged?.();
  };
  const submit = (): void => {
    if (blocker === null && !isPending) onSave({ ...bodyOf(draft, format.locale), kind: draft.kind });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      {problem && <Banner tone="danger">{problemText(problem)}</Banner>}
      <Head draft={draft} change={change} isNew={isNew} />
      <LineTable lines={draft.lines} onChange={lines => change({ lines })} accounts={accounts} missing={missing} />
      <p className="text-sm text-muted">{t('lineHint')}</p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="tabular-nums" aria-live="polite">
          {missing === 0 ? t('adds') : t('missing', { amount: format.money(missing) })}
        </p>
        <Button
          type="submit"
          tone="primary"
          pending={isPending}
          disabledReason={blocker === null ? null : t(`blockers.${blocker}`)}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Head({ draft, change, isNew }: { draft: Draft; change: (fields: Partial<Draft>) => void; isNew: boolean }) {
  const t = useTranslations('invoices');
  const suppliers = useSupplierOptions();
  const set = (field: keyof Draft) => (event: { target: { value: string } }) => change({ [field]: event.target.value });
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <ComboBox
        label={t('supplier')}
        options={suppliers}
        value={draft.supplierId === '' ? null : draft.supplierId}
        onChange={next => change({ supplierId: next ?? '' })}
      />
      <TextField label={t('number')} maxLength={100} value={draft.number} onChange={set('number')} />
      <TextField type="date" label={t('issuedOn')} value={draft.issuedOn} onChange={set('issuedOn')} />
      <TextField optional type="date" label={t('dueOn')} value={draft.dueOn} onChange={set('dueOn')} />
      <TextField label={t('total')} inputMode="decimal" value={draft.total} onChange={set('total')} />
      <TextField
        optional
        label={t('communication')}
        maxLength={40}
        value={draft.communication}
        onChange={set('communication')}
      />
      <TextField
        optional
        type="date"
        label={t('periodStartsOn')}
        value={draft.periodStartsOn}
        onChange={set('periodStartsOn')}
      />
      <TextField
        optional
        type="date"
        label={t('periodEndsOn')}
        hint={t('periodHint')}
        value={draft.periodEndsOn}
        onChange={set('periodEndsOn')}
      />
      {isNew && (
        <Select
          label={t('kind')}
          value={draft.kind}
          onChange={event => change({ kind: event.target.value === 'credit-note' ? 'credit-note' : 'invoice' })}
          options={(['invoice', 'credit-note'] as const).map(value => ({ value, label: t(`kinds.${value}`) }))}
        />
      )}
      <TextField
        optional
        label={t('text')}
        maxLength={500}
        value={draft.text}
        onChange={set('text')}
        className="sm:col-span-2"
      />
    </div>
  );
}

export function useAccountOptions(associationId: string): { id: string; label: string }[] {
  const { id: orgId } = useOrg();
  const nameOf = useAccountName();
  const accounts = useAccounts(orgId, associationId).data?.items ?? [];
  return accounts
    .filter(account => account.isOpen && account.party === null)
    .map(account => ({ id: account.id, label: `${account.code} ${nameOf(account.names)}` }));
}

function useSupplierOptions(): { id: string; label: string; hint?: string }[] {
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/suppliers', { query: { limit: 200 } }));
  return (query.data?.items ?? []).map(({ id, name, enterpriseNumber }) => ({
    id,
    label: name,
    ...(enterpriseNumber ? { hint: enterpriseNumber } : {}),
  }));
}
