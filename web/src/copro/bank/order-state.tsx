import { useTranslations } from 'use-intl/react';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { PaymentOrder } from './use-bank.ts';

const TONES: Record<PaymentOrder['state'], Tone> = {
  draft: 'info',
  approved: 'info',
  exported: 'clash',
  confirmed: 'success',
  cancelled: 'muted',
};

export function OrderStateBadge({ state }: { state: PaymentOrder['state'] }) {
  const t = useTranslations('bank.orderStates');
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}
