import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { useAccountOptions } from '../invoices/invoice-form.tsx';
import { BANK_READS } from './bank-reads.ts';
import { bodyOf, type DraftPart, partsBlocker, restCents } from './book-parts.ts';
import { type Movement, useBank } from './use-bank.ts';

/** A movement for an owner, a supplier or an account, or parts of it for several. Oldest due items are settled first. */
export function BookDialog({ movement, onClose }: { movement: Movement; onClose: () => void }) {
  const t = useTranslations('bank');
  const ui = useTranslations('ui');
  const format = useFormat();
  const problemText = useProblemText();
  const shown = (cents: number): string => format.number(cents / 100, { minimumFractionDigits: 2, useGrouping: false });
  const [parts, setParts] = useState<readonly DraftPart[]>([
    { key: 1, target: '', amount: shown(movement.amountCents) },
  ]);
  const [isLearned, setLearned] = useState(true);
  const rest = restCents(movement.amountCents, parts, format.locale);
  const blocker = partsBlocker(movement.amountCents, parts, format.locale);
  const book = useAction(
    (_: null, call) =>
      api.POST('/bank-movements/{id}/book', {
        params: { path: { id: movement.id } },
        body: { parts: bodyOf(parts, format.locale), learn: isLearned },
        ...call,
      }),
    { problems: 'form', refresh: BANK_READS, done: () => t('booked'), onDone: onClose },
  );
  const add = (): void =>
    setParts([...parts, { key: Math.max(...parts.map(it => it.key)) + 1, target: '', amount: shown(rest) }]);
  return (
    <Dialog title={t('split')} open onClose={onClose} keepOpenOutside shape="wide">
      <form
        className="flex min-h-0 flex-1 flex-col"
        onSubmit={event => {
          event.preventDefault();
          if (blocker === null && !book.isPending) book.start(null);
        }}
      >
        <DialogBody className="space-y-3">
          {book.problem && <Banner tone="danger">{problemText(book.problem)}</Banner>}
          <p>
            {[format.day(movement.bookedOn, 'medium'), movement.name || movement.iban, movement.text]
              .filter(text => text !== '')
              .join(' · ')}{' '}
            <strong className="tabular-nums">{format.money(movement.amountCents)}</strong>
          </p>
          <Parts parts={parts} onChange={setParts} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Button icon={Plus} tone="quiet" onClick={add}>
              {t('addPart')}
            </Button>
            <p aria-live="polite" className="tabular-nums">
              {rest === 0 ? '' : t('rest', { amount: format.money(rest) })}
            </p>
          </div>
          <Checkbox label={t('learn')} checked={isLearned} onChange={event => setLearned(event.target.checked)} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            type="submit"
            tone="primary"
            pending={book.isPending}
            disabledReason={blocker === null ? null : t(`${blocker}Reason`)}
          >
            {t('book')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function Parts({ parts, onChange }: { parts: readonly DraftPart[]; onChange: (parts: readonly DraftPart[]) => void }) {
  const t = useTranslations('bank');
  const words = useTranslations('invoices');
  const targets = useTargets();
  const change = (key: number, fields: Partial<DraftPart>): void =>
    onChange(parts.map(part => (part.key === key ? { ...part, ...fields } : part)));
  return (
    <ul className="flex flex-col gap-2">
      {parts.map((part, index) => (
        <li key={part.key} className="grid grid-cols-[1fr_9rem_2.5rem] items-end gap-2">
          <ComboBox
            hideLabel={index > 0}
            label={index > 0 ? t('targetOf', { line: index + 1 }) : t('target')}
            options={targets}
            value={part.target === '' ? null : part.target}
            onChange={next => change(part.key, { target: next ?? '' })}
          />
          <TextField
            hideLabel={index > 0}
            label={index > 0 ? t('amountOf', { line: index + 1 }) : t('amount')}
            inputMode="decimal"
            value={part.amount}
            onChange={event => change(part.key, { amount: event.target.value })}
          />
          <IconButton
            icon={X}
            label={`${words('remove')}: ${t('part', { line: index + 1 })}`}
            disabledReason={parts.length === 1 ? t('targetReason') : null}
            onClick={() => onChange(parts.filter(one => one.key !== part.key))}
          />
        </li>
      ))}
    </ul>
  );
}

function useTargets(): { id: string; label: string }[] {
  const { associationId, orgId } = useBank();
  const accounts = useAccountOptions(associationId);
  const parties = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/ledger/parties', { path: { associationId } }),
  );
  return [
    ...(parties.data?.items ?? []).map(party => ({ id: `${party.kind}:${party.id}`, label: party.name })),
    ...accounts.map(account => ({ id: `account:${account.id}`, label: account.label })),
  ];
}
