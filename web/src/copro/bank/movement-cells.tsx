import { formatStructuredCommunication } from '@orga/server/kernel/identifiers/structured-communication';
import { useTranslations } from 'use-intl/react';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Movement } from './use-bank.ts';

const REASONS = [
  'communication',
  'learned-account',
  'learned-words',
  'known-account',
  'document-number',
  'exact-amount',
  'exact-total',
  'name',
  'near-due-date',
] as const;

export function Said({ movement }: { movement: Movement }) {
  const t = useTranslations('bank');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {movement.ogmDigits ? formatStructuredCommunication(movement.ogmDigits) : movement.text || '–'}
      {!movement.isStatementBalanced && <StatusBadge tone="clash">{t('unbalanced')}</StatusBadge>}
    </span>
  );
}

/** Who a movement may be for, and why. */
export function BestProposal({ movement }: { movement: Movement }) {
  const t = useTranslations('bank');
  const [best] = movement.proposals;
  if (!best) return <span className="text-muted">{t('noProposal')}</span>;
  const words = best.reasons.map(reason => t(`reason.${REASONS.find(it => it === reason.code) ?? 'other'}`));
  return (
    <span className="block">
      {best.target.name}
      <span className="block text-xs text-muted">{words.join(' · ')}</span>
    </span>
  );
}
