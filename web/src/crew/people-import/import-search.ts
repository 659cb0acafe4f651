import { choiceParam, countParam, textParam } from '../../app/search-params.ts';

export type ImportSearch = {
  /** The import that is open; without one a file is chosen. */
  import?: string | undefined;
  step?: 'columns' | undefined;
  show?: 'error' | 'warning' | undefined;
  offset?: number | undefined;
};

export function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  return {
    import: textParam(raw, 'import'),
    step: choiceParam(raw, 'step', ['columns']),
    show: choiceParam(raw, 'show', ['error', 'warning']),
    offset: countParam(raw, 'offset'),
  };
}
