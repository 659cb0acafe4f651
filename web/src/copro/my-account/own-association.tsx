import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData, scopeHeaders } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { PaperButton } from '../charges/paper-button.tsx';

type Account = GetData<'/me/associations/{associationId}/account'>;

/** What is to be paid: each with its communication and a code that banking apps read. */
function Claims({ claims }: { claims: Account['claims'] }) {
  const t = useTranslations('charges.own');
  const format = useFormat();
  if (claims.length === 0) return <p className="text-muted">{t('nothingToPay')}</p>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {claims.map(claim => (
        <li key={claim.documentId} className="flex flex-wrap gap-4 rounded-lg border border-line p-3">
          {claim.payment?.codeSvg && (
            <img
              alt={t('code', { name: claim.name })}
              className="size-36 bg-white"
              src={`data:image/svg+xml;utf8,${encodeURIComponent(claim.payment.codeSvg)}`}
            />
          )}
          <div className="min-w-0 flex-1">
            <h3>{claim.name}</h3>
            <Facts
              items={[
                { label: t('amount'), value: format.money(claim.openCents) },
                { label: t('dueOn'), value: format.day(claim.dueOn) },
                ...(claim.payment
                  ? [
                      { label: t('beneficiary'), value: claim.payment.beneficiary },
                      { label: t('iban'), value: formatIban(claim.payment.iban) },
                      { label: t('communication'), value: claim.payment.communication },
                    ]
                  : []),
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { lines: Account['lines'] }) {
  const t = useTranslations('charges.own');
  const format = useFormat();
  return (
    <DataTable
      label={t('account')}
      columns={[
        { id: 'day', header: t('day'), figures: true, width: '8rem', cell: line => format.day(line.onDate) },
        { id: 'text', header: t('text'), phone: 'title', cell: line => line.text },
        {
          id: 'debit',
          header: t('asked'),
          align: 'end',
          cell: line => (line.debitCents === 0 ? '–' : format.money(line.debitCents)),
        },
        {
          id: 'credit',
          header: t('paid'),
          align: 'end',
          cell: line => (line.creditCents === 0 ? '–' : format.money(line.creditCents)),
        },
        { id: 'balance', header: t('balance'), align: 'end', cell: line => format.money(line.balanceCents) },
      ]}
      rows={lines}
      rowId={line => `${line.entryId} ${line.position}`}
      rowLabel={line => line.text}
      empty={null}
    />
  );
}

/** One association of the signed-in owner: what is to be paid, the account, the papers. */
export function OwnAssociation({ associationId }: { associationId: string }) {
  const t = useTranslations('charges.own');
  const format = useFormat();
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/me/associations/{associationId}/account', { path: { associationId } }));
  if (query.isPending) return <SkeletonLines />;
  if (query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const { claims, lines, letters } = query.data;
  return (
    <div className="space-y-4">
      <Claims claims={claims} />
      {lines.length > 0 && <Lines lines={lines} />}
      {letters.length > 0 && <h3>{t('papers')}</h3>}
      <ul className="space-y-1">
        {letters.map(letter => (
          <li key={letter.id} className="flex flex-wrap items-center gap-2">
            <span>{t('paperLine', { name: letter.name, day: format.date(letter.madeAt) })}</span>
            <PaperButton
              label={t('download')}
              name={`${letter.name}.pdf`}
              load={() =>
                api.GET('/me/letters/{id}/paper.pdf', {
                  params: { path: { id: letter.id } },
                  headers: scopeHeaders({ orgId }),
                  parseAs: 'blob',
                })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
