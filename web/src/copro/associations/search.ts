import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

type Raw = Record<string, unknown>;

export const STATUSES = ['draft', 'active', 'archived'] as const;
export const ASSOCIATION_SORTS = ['name', '-name'] as const;
export const TABS = ['building', 'owners', 'accounts', 'contracts'] as const;

export type AssociationsSearch = {
  q?: string | undefined;
  status?: (typeof STATUSES)[number] | undefined;
  sort?: (typeof ASSOCIATION_SORTS)[number] | undefined;
  offset?: number | undefined;
  dialog?: 'new' | undefined;
};

export function readAssociationsSearch(raw: Raw): AssociationsSearch {
  return {
    q: textParam(raw, 'q')?.slice(0, 100),
    status: choiceParam(raw, 'status', STATUSES),
    sort: choiceParam(raw, 'sort', ASSOCIATION_SORTS),
    offset: countParam(raw, 'offset'),
    dialog: choiceParam(raw, 'dialog', ['new']),
  };
}

/** The address of an association: its tab, and the owner open beside it. */
export type AssociationSearch = {
  tab?: (typeof TABS)[number] | undefined;
  owner?: string | undefined;
  q?: string | undefined;
  offset?: number | undefined;
};

export function readAssociationSearch(raw: Raw): AssociationSearch {
  return {
    tab: choiceParam(raw, 'tab', TABS),
    owner: textParam(raw, 'owner'),
    q: textParam(raw, 'q')?.slice(0, 100),
    offset: countParam(raw, 'offset'),
  };
}
