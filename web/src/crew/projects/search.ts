import { choiceParam, countParam, textParam } from '../../app/search-params.ts';
import { MISSION_STATUSES, type MissionStatus } from '../missions/statuses.ts';

type Raw = Record<string, unknown>;

export const PROJECT_STATUSES = ['DRAFT', 'ACTIVE', 'ARCHIVED'] as const;
export const PROJECT_SORTS = ['name', '-name', 'startsOn', '-startsOn'] as const;
export const MISSION_SORTS = ['startsAt', '-startsAt', 'title', '-title'] as const;

/** The address of the list of projects. */
export type ProjectsSearch = {
  q?: string | undefined;
  status?: (typeof PROJECT_STATUSES)[number] | undefined;
  sort?: (typeof PROJECT_SORTS)[number] | undefined;
  offset?: number | undefined;
};

export function readProjectsSearch(raw: Raw): ProjectsSearch {
  return {
    q: textParam(raw, 'q')?.slice(0, 100),
    status: choiceParam(raw, 'status', PROJECT_STATUSES),
    sort: choiceParam(raw, 'sort', PROJECT_SORTS),
    offset: countParam(raw, 'offset'),
  };
}

/** The address of a project: which of its missions are shown, and the one open beside them. */
export type ProjectSearch = {
  q?: string | undefined;
  status?: MissionStatus | undefined;
  sort?: (typeof MISSION_SORTS)[number] | undefined;
  offset?: number | undefined;
  mission?: string | undefined;
};

export function readProjectSearch(raw: Raw): ProjectSearch {
  return {
    q: textParam(raw, 'q')?.slice(0, 100),
    status: choiceParam(raw, 'status', MISSION_STATUSES),
    sort: choiceParam(raw, 'sort', MISSION_SORTS),
    offset: countParam(raw, 'offset'),
    mission: textParam(raw, 'mission'),
  };
}
