import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';

export type Association = GetItem<'/associations'>;

const TONES = { draft: 'info', active: 'success', archived: 'muted' } as const;

export function AssociationStatus({ status }: Pick<Association, 'status'>) {
  const t = useTranslations('buildings');
  return <StatusBadge tone={TONES[status]}>{t(`statuses.${status}`)}</StatusBadge>;
}
