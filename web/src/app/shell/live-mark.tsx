import { onlineManager } from '@tanstack/react-query';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import type { LiveState } from '../../api/live.ts';
import { Tooltip } from '../../ui/tooltip.tsx';

export function useOnline(): boolean {
  return useSyncExternalStore(
    listener => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
}

/** Shown only when what is on screen may be out of date. */
export function LiveMark({ state }: { state: LiveState }) {
  const t = useTranslations('shell');
  const online = useOnline();
  if (online && state !== 'waiting') return null;
  const text = t(online ? 'liveWaiting' : 'offline');
  const Icon = online ? RefreshCw : CloudOff;
  return (
    <Tooltip text={text}>
      <span role="status" className="grid size-8 place-items-center rounded-md text-clash-text">
        <Icon aria-hidden="true" size={16} />
        <span className="sr-only">{text}</span>
      </span>
    </Tooltip>
  );
}
