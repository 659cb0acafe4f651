import { useTranslations } from 'use-intl/react';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { InvoiceState } from './invoice-search.ts';

const TONES: Record<InvoiceState, Tone> = {
  received: 'info',
  checked: 'info',
  approved: 'info',
  booked: 'clash',
  paid: 'success',
  disputed: 'danger',
};

export function InvoiceStateBadge({ state }: { state: InvoiceState }) {
  const t = useTranslations('invoices.states');
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}
