import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { announce } from '../../ui/announce.tsx';
import { type GridDay, iso } from './grid-time.ts';
import { isOwnChange } from './own-changes.ts';
import { changedMissions, indexPlanning, type Planning } from './planning-model.ts';

export type PlanningFilter = { projectId?: string | undefined; teamId?: string | undefined; q?: string | undefined };

const MOST_PEOPLE = 2000;

/** The window's people, missions and answers, read again when the stream says so. `isHeld` keeps what is shown as it is. */
export function usePlanning(orgId: string, days: readonly GridDay[], filter: PlanningFilter, isHeld: boolean) {
  const { projectId, teamId, q } = filter;
  const query = useQuery(
    pagedQuery({ orgId }, '/planning', {
      query: {
        from: iso(days[0]?.startMs ?? 0),
        to: iso(days.at(-1)?.endMs ?? 0),
        peopleLimit: MOST_PEOPLE,
        ...(projectId === undefined ? {} : { projectId }),
        ...(teamId === undefined ? {} : { teamId }),
        ...(q === undefined ? {} : { q }),
      },
    }),
  );
  const [held, setHeld] = useState(query.data);
  if (!isHeld && held !== query.data) setHeld(query.data);
  const data = isHeld ? held : query.data;
  const index = useMemo(() => (data === undefined ? undefined : indexPlanning(data)), [data]);
  useForeignChanges(
    query.isPlaceholderData ? undefined : data,
    `${days[0]?.date} ${days.length} ${projectId} ${teamId} ${q}`,
  );
  return { query, index };
}

/** Flashes and announces what others changed in the window that is shown. */
function useForeignChanges(data: Planning | undefined, windowKey: string) {
  const t = useTranslations('planning');
  const before = useRef<{ windowKey: string; data: Planning }>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const last = before.current;
    before.current = { windowKey, data };
    if (last === undefined || last.windowKey !== windowKey || last.data === data) return;
    const changed = [...changedMissions(last.data, data)].filter(id => !isOwnChange(id));
    if (changed.length === 0) return;
    announce(t('changes', { count: changed.length }));
    flash(changed);
  }, [data, windowKey, t]);
}

const FLASH_MS = 1400;

function flash(missionIds: readonly string[]) {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const id of missionIds) {
    for (const bar of document.querySelectorAll(`[data-mission="${CSS.escape(id)}"]`)) {
      const ring = { boxShadow: '0 0 0 3px var(--accent)' };
      bar.animate([ring, { ...ring, offset: 0.4 }, { boxShadow: '0 0 0 3px transparent' }], {
        duration: FLASH_MS,
        easing: 'ease-out',
      });
    }
  }
}
