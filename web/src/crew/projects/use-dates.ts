import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import type { Project } from './project-status.tsx';

/** Dates of a project in words: both, one, or none. */
export function useDates(): (project: Pick<Project, 'startsOn' | 'endsOn'>) => string {
  const t = useTranslations('projects');
  const format = useFormat();
  return ({ startsOn, endsOn }) => {
    const first = startsOn ?? endsOn;
    if (first === null) return t('noDates');
    const last = endsOn ?? first;
    return first === last ? format.day(first) : `${format.day(first)} – ${format.day(last)}`;
  };
}
