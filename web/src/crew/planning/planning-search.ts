import { choiceParam, dayParam, textParam } from '../../app/search-params.ts';

export const SPANS = ['day', 'week', '2w', '4w', 'month'] as const;
export type Span = (typeof SPANS)[number];

export const ROW_KINDS = ['people', 'roles'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What a bar says: the state of an answer, a need that nobody fills yet, or a mission that is not published. */
export const BAR_STATUSES = ['NEED', 'DRAFT', 'INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED'] as const;
export type BarStatus = (typeof BAR_STATUSES)[number];

/** Ended places are history: they are shown when asked for. */
export const DEFAULT_STATUSES: readonly BarStatus[] = ['NEED', 'DRAFT', 'INVITED', 'ACCEPTED', 'DECLINED'];

/** The address of a planning: everything in it can be shared. */
export type PlanningSearch = {
  from?: string | undefined;
  span?: Span | undefined;
  rows?: RowKind | undefined;
  project?: string | undefined;
  team?: string | undefined;
  /** Bars shown, as `ACCEPTED,INVITED`; absent means the default ones. */
  status?: string | undefined;
  q?: string | undefined;
  /** The mission open beside the grid. */
  mission?: string | undefined;
};

type Raw = Record<string, unknown>;

function idParam(raw: Raw, name: string): string | undefined {
  const value = textParam(raw, name);
  return value !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : undefined;
}

export function readPlanningSearch(raw: Raw): PlanningSearch {
  return {
    from: dayParam(raw, 'from'),
    span: choiceParam(raw, 'span', SPANS),
    rows: choiceParam(raw, 'rows', ROW_KINDS),
    project: idParam(raw, 'project'),
    team: idParam(raw, 'team'),
    status: textParam(raw, 'status'),
    q: textParam(raw, 'q')?.slice(0, 100),
    mission: idParam(raw, 'mission'),
  };
}

export function readStatuses(text: string | undefined): ReadonlySet<BarStatus> {
  if (text === undefined) return new Set(DEFAULT_STATUSES);
  const named = text.split(',');
  return new Set(BAR_STATUSES.filter(status => named.includes(status)));
}

/** Undefined for the default ones, so that a plain address stays plain. */
export function writeStatuses(statuses: ReadonlySet<BarStatus>): string | undefined {
  const isDefault = BAR_STATUSES.every(status => statuses.has(status) === DEFAULT_STATUSES.includes(status));
  if (isDefault) return undefined;
  return BAR_STATUSES.filter(status => statuses.has(status)).join(',') || 'none';
}
