import { Archive, PencilLine } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';

export type Project = GetItem<'/projects'>;

export function ProjectStatusBadge({ status }: { status: Project['status'] }) {
  const t = useTranslations('projects');
  const word = t(`statuses.${status}`);
  if (status === 'ACTIVE') return <StatusBadge tone="success">{word}</StatusBadge>;
  return (
    <StatusBadge tone={status === 'DRAFT' ? 'info' : 'muted'} icon={status === 'DRAFT' ? PencilLine : Archive}>
      {word}
    </StatusBadge>
  );
}
