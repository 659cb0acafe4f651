import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog, DialogBody } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { LedgerView } from './ledger-search.ts';
import { useAccountName, useAccounts, useLedger } from './use-ledger.ts';

type Line = {
  entryId: string;
  position: number;
  onDate: string;
  journal: string;
  number: number;
  documentRef: string;
  text: string;
  debitCents: number;
  creditCents: number;
};
type Days = { from: string; through: string };

/** The lines behind a figure, of an account or of an owner or supplier, with a running balance. */
export function LinesDialog({ days, view }: { days: Days; view: LedgerView }) {
  const { search } = useLedger();
  if (search.account !== undefined) return <AccountLines accountId={search.account} days={days} />;
  return <PartyLines kind={view === 'suppliers' ? 'suppliers' : 'owners'} partyId={search.party ?? ''} days={days} />;
}

function AccountLines({ accountId, days }: { accountId: string; days: Days }) {
  const { associationId, orgId } = useLedger();
  const nameOf = useAccountName();
  const account = useAccounts(orgId, associationId).data?.items.find(one => one.id === accountId);
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/accounts/{id}/lines', {
      path: { associationId, id: accountId },
      query: { ...days, limit: 200 },
    }),
  );
  const title = account ? `${account.code} ${nameOf(account.names)}` : '…';
  return <Lines title={title} opening={null} query={query} lines={query.data?.items ?? []} />;
}

function PartyLines({ kind, partyId, days }: { kind: 'owners' | 'suppliers'; partyId: string; days: Days }) {
  const t = useTranslations('ledger');
  const { associationId, orgId } = useLedger();
  const args = { path: { associationId, id: partyId }, query: days };
  const owner = useQuery({
    ...apiQuery({ orgId }, '/associations/{associationId}/ledger/owners/{id}', args),
    enabled: kind === 'owners',
  });
  const supplier = useQuery({
    ...apiQuery({ orgId }, '/associations/{associationId}/ledger/suppliers/{id}', args),
    enabled: kind === 'suppliers',
  });
  const query = kind === 'owners' ? owner : supplier;
  return (
    <Lines
      title={t(kind === 'owners' ? 'ownerAccount' : 'supplierAccount')}
      opening={query.data?.openingCents ?? null}
      query={query}
      lines={query.data?.items ?? []}
    />
  );
}

type Reading = { isPending: boolean; isError: boolean; error: Error | null; refetch: () => unknown; data?: unknown };

function Lines(props: { title: string; opening: number | null; query: Reading; lines: readonly Line[] }) {
  const { title, opening, query, lines } = props;
  const t = useTranslations('ledger');
  const format = useFormat();
  const { show } = useLedger();
  const balances = new Map<string, number>();
  let balance = opening ?? 0;
  for (const line of lines) {
    balance += line.debitCents - line.creditCents;
    balances.set(`${line.entryId} ${line.position}`, balance);
  }
  const close = () => show({ account: undefined, party: undefined });
  return (
    <Dialog title={title} open onClose={close} shape="wide">
      <DialogBody>
        {opening !== null && <p className="mb-2 text-sm">{t('opening', { amount: format.money(opening) })}</p>}
        <DataTable
          label={title}
          columns={[
            { id: 'day', header: t('day'), cell: line => format.day(line.onDate), figures: true, width: '7rem' },
            {
              id: 'number',
              header: t('number'),
              cell: line => `${line.journal} ${line.number}`,
              figures: true,
              width: '6rem',
            },
            { id: 'text', header: t('text'), cell: line => `${line.documentRef} · ${line.text}`, phone: 'title' },
            {
              id: 'debit',
              header: t('debit'),
              align: 'end',
              width: '8rem',
              cell: line => (line.debitCents ? format.money(line.debitCents) : ''),
            },
            {
              id: 'credit',
              header: t('credit'),
              align: 'end',
              width: '8rem',
              cell: line => (line.creditCents ? format.money(line.creditCents) : ''),
            },
            {
              id: 'balance',
              header: t('balance'),
              align: 'end',
              width: '8rem',
              cell: line => format.money(balances.get(`${line.entryId} ${line.position}`) ?? 0),
            },
          ]}
          rows={lines}
          rowId={line => `${line.entryId} ${line.position}`}
          rowLabel={line => `${line.journal} ${line.number}`}
          onOpen={line => show({ account: undefined, party: undefined, entry: line.entryId })}
          loading={query.isPending}
          problem={
            query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
          }
          empty={<EmptyState icon={BookOpen} title={t('nothingBooked')} />}
        />
        {lines.length >= 200 && <p className="mt-2 text-sm text-muted">{t('firstLines', { count: 200 })}</p>}
      </DialogBody>
    </Dialog>
  );
}
