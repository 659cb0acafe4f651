import { given } from '../missions/sort.ts';
import type { PeopleSearch } from './people-search.ts';

/** The filters of the address as the API takes them. */
export function toPeopleFilter({ q, skill, tag, team, employment, archived }: PeopleSearch) {
  const filter = given({ q, skillId: skill, tag, teamId: team, employmentType: employment });
  return archived === 'yes' ? { ...filter, archived: true } : filter;
}
