import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Banner, NoAccessState } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { centsOf, type DraftLine, emptyLine, isEmpty, lineFault, sumsOf } from './entry-lines.ts';
import { EntryTable } from './entry-table.tsx';
import { LEDGER_READS } from './ledger-reads.ts';
import { useAccounts } from './use-ledger.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/books/new');
const JOURNALS = ['OD', 'ACH', 'BNK', 'VEN', 'RAN'] as const;

/** An entry by keyboard: account by code or name, amounts as sums, `=` for what is missing, Ctrl+Enter posts. */
export function NewEntryPage() {
  const t = useTranslations('ledger');
  const can = useCan();
  const { slug: org } = useOrg();
  const { associationId } = route.useParams();
  const crumbs = [
    {
      label: t('title'),
      link: { to: '/$org/copro/associations/$associationId/books', params: { org, associationId } } as const,
    },
  ];
  return (
    <Page>
      <PageHeader title={t('newEntry')} subtitle={t('entryHint')} crumbs={crumbs} />
      {can('copro.ledger.write') ? <EntryForm associationId={associationId} /> : <NoAccessState />}
    </Page>
  );
}

function EntryForm({ associationId }: { associationId: string }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { id: orgId } = useOrg();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const [head, setHead] = useState({ journal: 'OD', onDate: today, documentRef: '', text: '' });
  const [lines, setLines] = useState<DraftLine[]>(() => [emptyLine(1), emptyLine(2)]);
  const accounts = useAccounts(orgId, associationId).data?.items ?? [];
  const parties =
    useQuery(apiQuery({ orgId }, '/associations/{associationId}/ledger/parties', { path: { associationId } })).data
      ?.items ?? [];
  const filled = lines.filter(line => !isEmpty(line));
  const sums = sumsOf(filled, format.locale);
  const faults = filled.map(line => lineFault(line, accounts, format.locale));
  const difference = sums.debitCents - sums.creditCents;
  const blocker = postBlocker({ head, filled: filled.length, faults, difference });
  const post = usePost(associationId, () => {
    setHead({ ...head, documentRef: '', text: '' });
    setLines([emptyLine(1), emptyLine(2)]);
    document.getElementById('entry-document')?.focus();
  });
  const submit = (): void => {
    if (blocker !== null || post.isPending) return;
    post.start({
      ...head,
      lines: filled.map(line => bodyOf(line, accounts, parties, format.locale)),
    });
  };
  const set = (field: keyof typeof head) => (event: { target: { value: string } }) =>
    setHead({ ...head, [field]: event.target.value });
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
      <Refusal problem={post.problem} />
      <div className="grid gap-3 sm:grid-cols-[8rem_10rem_12rem_1fr]">
        <Select
          label={t('journal')}
          value={head.journal}
          onChange={set('journal')}
          options={JOURNALS.map(code => ({ value: code, label: t(`journals.${code}`) }))}
        />
        <TextField type="date" label={t('day')} value={head.onDate} onChange={set('onDate')} />
        <div id="entry-document" tabIndex={-1}>
          <TextField label={t('document')} maxLength={120} value={head.documentRef} onChange={set('documentRef')} />
        </div>
        <TextField label={t('text')} maxLength={500} value={head.text} onChange={set('text')} />
      </div>
      <EntryTable
        lines={lines}
        onChange={setLines}
        accounts={accounts.filter(account => account.isOpen)}
        parties={parties}
        faults={new Map(filled.map((line, index) => [line.key, faults[index] ?? null]))}
        difference={difference}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="tabular-nums" aria-live="polite">
          {t('totals', { debit: format.money(sums.debitCents), credit: format.money(sums.creditCents) })}
          {difference !== 0 && ` · ${t('difference', { amount: format.money(Math.abs(difference)) })}`}
        </p>
        <Button
          type="submit"
          tone="primary"
          pending={post.isPending}
          disabledReason={blocker === null ? null : t(`blockers.${blocker}`)}
        >
          {t('post')}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ problem }: { problem: Parameters<ReturnType<typeof useProblemText>>[0] | null }) {
  const problemText = useProblemText();
  return problem === null ? null : <Banner tone="danger">{problemText(problem)}</Banner>;
}

type Blocker = 'day' | 'document' | 'text' | 'lines' | 'account' | 'party' | 'amount' | 'difference';

function postBlocker(input: {
  head: { onDate: string; documentRef: string; text: string };
  filled: number;
  faults: readonly ReturnType<typeof lineFault>[];
  difference: number;
}): Blocker | null {
  const { head, filled, faults, difference } = input;
  if (head.onDate === '') return 'day';
  if (head.documentRef.trim() === '') return 'document';
  if (head.text.trim() === '') return 'text';
  const fault = faults.find(one => one !== null);
  if (fault) return fault;
  if (filled < 2) return 'lines';
  return difference === 0 ? null : 'difference';
}

type Party = { id: string; kind: 'owner' | 'supplier' };

function bodyOf(
  line: DraftLine,
  accounts: readonly { id: string; party: 'owner' | 'supplier' | null }[],
  parties: readonly Party[],
  locale: Parameters<typeof centsOf>[1],
) {
  const party = parties.find(one => one.id === line.partyId);
  const wanted = accounts.find(one => one.id === line.accountId)?.party;
  return {
    accountId: line.accountId,
    ownerId: wanted === 'owner' ? (party?.id ?? null) : null,
    supplierId: wanted === 'supplier' ? (party?.id ?? null) : null,
    text: line.text,
    debitCents: centsOf(line.debit, locale) ?? 0,
    creditCents: centsOf(line.credit, locale) ?? 0,
  };
}

type NewEntry = {
  journal: string;
  onDate: string;
  documentRef: string;
  text: string;
  lines: ReturnType<typeof bodyOf>[];
};

function usePost(associationId: string, onDone: () => void) {
  const t = useTranslations('ledger');
  return useAction(
    (body: NewEntry, call) =>
      api.POST('/associations/{associationId}/entries', { params: { path: { associationId } }, body, ...call }),
    {
      problems: 'form',
      refresh: LEDGER_READS,
      done: posted => t('posted', { number: `${posted.journal} ${posted.number}` }),
      onDone,
    },
  );
}
