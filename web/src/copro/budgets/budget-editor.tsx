import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/text-field.tsx';
import { BUDGET_READS } from '../charges/charge-reads.ts';
import { useCharges, useKeyOptions } from '../charges/use-charges.ts';
import { useAccountName, useAccounts } from '../ledger/use-ledger.ts';
import type { Budget } from './budget-dialog.tsx';

type Line = { accountId: string; keyId: string; cents: number };
type Draft = { lines: Line[]; reserveCents: number; reserveKeyId: string | null; waivedOn: string | null };

const EUROS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const draftOf = ({ lines, reserveCents, reserveKeyId, waivedOn }: Budget): Draft => ({
  lines: lines.map(({ accountId, keyId, cents }) => ({ accountId, keyId, cents })),
  reserveCents,
  reserveKeyId,
  waivedOn,
});

function useSave(budget: Budget) {
  const t = useTranslations('charges');
  return useAction(
    ({ lines, ...rest }: Draft, call) =>
      api.PUT('/budgets/{id}', {
        params: { path: { id: budget.id } },
        body: { ...rest, lines: lines.filter(line => line.cents > 0 && line.accountId && line.keyId) },
        headers: { ...call.headers, ...ifMatch(`"v${budget.version}"`) },
      }),
    { refresh: BUDGET_READS, done: () => t('budgetSaved') },
  );
}

/** Lines of a budget by account and key; a draft is changed here, an adopted one is only read. */
export function BudgetEditor({ budget, mayChange }: { budget: Budget; mayChange: boolean }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const nameOf = useAccountName();
  if (mayChange) return <Editor budget={budget} />;
  return (
    <table className="w-full">
      <caption className="sr-only">{t('lines')}</caption>
      <tbody>
        {budget.lines.map(line => (
          <tr key={`${line.accountId} ${line.keyId} ${line.nature}`} className="border-b border-line">
            <td className="py-1 pr-2">
              {line.accountCode} {nameOf(line.accountNames)}
            </td>
            <td className="py-1 pr-2 text-muted">{line.keyName}</td>
            <td className="py-1 text-end tabular-nums">{format.money(line.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Editor({ budget }: { budget: Budget }) {
  const t = useTranslations('charges');
  const { associationId, orgId } = useCharges();
  const nameOf = useAccountName();
  const accounts = useAccounts(orgId, associationId);
  const keys = useKeyOptions();
  const [draft, setDraft] = useState(() => draftOf(budget));
  const save = useSave(budget);
  const costs = (accounts.data?.items ?? [])
    .filter(account => /^6[0-7]/.test(account.code) && account.isOpen)
    .map(account => ({ value: account.id, label: `${account.code} ${nameOf(account.names)}` }));
  const setLine = (index: number, change: Partial<Line>) =>
    setDraft({ ...draft, lines: draft.lines.map((line, i) => (i === index ? { ...line, ...change } : line)) });
  const firstKey = keys[0]?.value ?? '';
  return (
    <div className="space-y-3">
      {draft.lines.map((line, index) => (
        // Lines have no id of their own: they stand where they were put.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)_9rem_auto] items-end gap-2">
          <Select
            label={t('account')}
            placeholder={t('chooseAccount')}
            options={costs}
            value={line.accountId}
            onChange={event => setLine(index, { accountId: event.target.value })}
          />
          <Select
            label={t('key')}
            placeholder={t('chooseKey')}
            options={keys}
            value={line.keyId}
            onChange={event => setLine(index, { keyId: event.target.value })}
          />
          <NumberField
            label={t('amount')}
            min={0}
            format={EUROS}
            value={line.cents / 100}
            onChange={value => setLine(index, { cents: Math.round((value ?? 0) * 100) })}
          />
          <IconButton
            icon={Trash2}
            label={t('removeLine')}
            onClick={() => setDraft({ ...draft, lines: draft.lines.filter((_, i) => i !== index) })}
          />
        </div>
      ))}
      <Button
        icon={Plus}
        onClick={() => setDraft({ ...draft, lines: [...draft.lines, { accountId: '', keyId: firstKey, cents: 0 }] })}
      >
        {t('addLine')}
      </Button>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          label={t('toReserve')}
          min={0}
          format={EUROS}
          value={draft.reserveCents / 100}
          onChange={value => setDraft({ ...draft, reserveCents: Math.round((value ?? 0) * 100) })}
        />
        <Select
          label={t('reserveKey')}
          placeholder={t('chooseKey')}
          options={keys}
          value={draft.reserveKeyId ?? ''}
          onChange={event => setDraft({ ...draft, reserveKeyId: event.target.value || null })}
        />
        <DateField
          optional
          label={t('waivedOn')}
          hint={t('waivedHint')}
          value={draft.waivedOn ?? ''}
          onChange={next => setDraft({ ...draft, waivedOn: next || null })}
        />
        <Button pending={save.isPending} onClick={() => save.start(draft)}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
