import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

export const PEOPLE_SORTS = ['lastName', '-lastName', 'createdAt', '-createdAt'] as const;
export const EMPLOYMENT_TYPES = ['CDI', 'CDD', 'INTERMITTENT', 'FREELANCE'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The address of the list of people: its filters, and the one open beside it. */
export type PeopleSearch = {
  q?: string | undefined;
  skill?: string | undefined;
  tag?: string | undefined;
  team?: string | undefined;
  employment?: EmploymentType | undefined;
  archived?: 'yes' | undefined;
  sort?: (typeof PEOPLE_SORTS)[number] | undefined;
  offset?: number | undefined;
  person?: string | undefined;
  dialog?: 'new' | undefined;
};

export function readPeopleSearch(raw: Record<string, unknown>): PeopleSearch {
  return {
    q: textParam(raw, 'q')?.slice(0, 100),
    skill: textParam(raw, 'skill'),
    tag: textParam(raw, 'tag'),
    team: textParam(raw, 'team'),
    employment: choiceParam(raw, 'employment', EMPLOYMENT_TYPES),
    archived: choiceParam(raw, 'archived', ['yes']),
    sort: choiceParam(raw, 'sort', PEOPLE_SORTS),
    offset: countParam(raw, 'offset'),
    person: textParam(raw, 'person'),
    dialog: choiceParam(raw, 'dialog', ['new']),
  };
}
