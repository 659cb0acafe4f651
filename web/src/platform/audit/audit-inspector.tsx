import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';
import { useFormat } from '../../app/use-format.ts';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AuditDiff, readSnapshot } from './audit-diff.tsx';

export type AuditEntry = GetItem<'/audit-entries'>;

/** Whether an entry is already part of the chain that makes later changes visible. */
export function SealBadge({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  return entry.hash === null ? (
    <StatusBadge tone="info">{t('sealWaiting')}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{t('sealed')}</StatusBadge>
  );
}

function Code({ text }: { text: string | null }) {
  return text === null ? '—' : <code className="font-mono text-xs break-all select-all">{text}</code>;
}

export function AuditInspector({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useTranslations('audit');
  const format = useFormat();
  return (
    <Inspector key={entry.id} title={entry.action} onClose={onClose}>
      <Facts
        items={[
          { label: t('at'), value: format.dateTime(entry.at, 'medium') },
          { label: t('actor'), value: entry.actor.name || t('system') },
          { label: t('target'), value: `${entry.target.label || (entry.target.id ?? '—')} (${entry.target.type})` },
          { label: t('ip'), value: entry.ip ?? '—' },
          { label: t('request'), value: <Code text={entry.requestId} /> },
          { label: t('seal'), value: <SealBadge entry={entry} /> },
          { label: t('sequence'), value: entry.seq === null ? '—' : format.number(entry.seq) },
          { label: t('hash'), value: <Code text={entry.hash} /> },
        ]}
      />
      <h3 className="mt-5 mb-1.5">{t('changes')}</h3>
      <AuditDiff before={readSnapshot(entry.before)} after={readSnapshot(entry.after)} />
    </Inspector>
  );
}
