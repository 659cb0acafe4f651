import { CheckCheck, PencilLine, Send } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { MissionStatus } from './statuses.ts';

export function MissionStatusBadge({ status }: { status: MissionStatus }) {
  const t = useTranslations('missions');
  const word = t(`statuses.${status}`);
  if (status === 'cancelled') return <StatusBadge tone="muted">{word}</StatusBadge>;
  if (status === 'draft') {
    return (
      <StatusBadge tone="info" icon={PencilLine}>
        {word}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="success" icon={status === 'done' ? CheckCheck : Send}>
      {word}
    </StatusBadge>
  );
}
