import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Formatters } from '../../app/format.ts';
import { useFormat } from '../../app/use-format.ts';
import { type Interval, iso, MINUTE_MS } from './grid-time.ts';
import type { Bar, PlanningIndex } from './planning-model.ts';
import { BAR_STATUSES, type BarStatus } from './planning-search.ts';

/** Words of bars and drags, made once for all rows: looking up messages for each bar would be slow. */
export type GridWords = {
  format: Formatters;
  statuses: Record<BarStatus, string>;
  /** `Tue 24 Nov 2026, 09:15 – 13:15 · 4 h`. */
  interval: (interval: Interval) => string;
  /** Everything a bar says, for the tooltip and for screen readers. */
  bar: (bar: Bar) => string;
  places: (places: NonNullable<Bar['places']>) => string;
  employment: (type: string) => string;
  missing: (count: number) => string;
  minutes: (minutes: number) => string;
  drafts: string;
  invite: (bar: Bar, name: string) => string;
};

export function useGridWords(zone: string, index: PlanningIndex | undefined): GridWords {
  const t = useTranslations('planning');
  const format = useFormat(zone);
  return useMemo(() => {
    // Types: every status has its message.
    const statuses = Object.fromEntries(BAR_STATUSES.map(status => [status, t(`statuses.${status}`)])) as Record<
      BarStatus,
      string
    >;
    const interval = ({ startMs, endMs }: Interval) =>
      `${format.range(iso(startMs), iso(endMs))} · ${format.minutes((endMs - startMs) / MINUTE_MS)}`;
    const places = (of: NonNullable<Bar['places']>) => t('places', of);
    return {
      format,
      statuses,
      interval,
      places,
      bar: (bar: Bar) => describeBar(bar, index, { statuses, interval, places, clash: t('clash') }),
      employment: (type: string) => {
        const key = `employment.${type}` as 'employment.CDI';
        return t.has(key) ? t(key) : type;
      },
      missing: (count: number) => t('missing', { count }),
      minutes: (minutes: number) => t('planned', { hours: format.minutes(minutes) }),
      drafts: t('drafts'),
      invite: (bar: Bar, name: string) => t('inviteTo', { name, title: bar.title }),
    };
  }, [t, format, index]);
}

type BarWords = Pick<GridWords, 'statuses' | 'interval' | 'places'> & { clash: string };

function describeBar(bar: Bar, index: PlanningIndex | undefined, words: BarWords): string {
  const mission = index?.missions.get(bar.missionId);
  const site = mission?.siteId == null ? undefined : index?.sites.get(mission.siteId);
  return [
    // What is written on the bar comes first, word for word: voice control finds it by that.
    [bar.places === null ? '' : `${bar.places.accepted}/${bar.places.quota}`, bar.title, bar.detail]
      .filter(Boolean)
      .join(' '),
    index?.projects.get(bar.projectId)?.name,
    words.statuses[bar.status],
    bar.places === null ? undefined : words.places(bar.places),
    words.interval(bar),
    site,
    bar.isClash ? words.clash : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
