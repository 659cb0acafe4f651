import type { Sort } from '../../ui/data-table.tsx';

/** `-startsAt` of the API to the table's form. */
export function readSort(text: string): Sort {
  return text.startsWith('-') ? { key: text.slice(1), direction: 'desc' } : { key: text, direction: 'asc' };
}

/** The table's sort as the API names it, among the sorts that a list has. */
export function writeSort<Name extends string>({ key, direction }: Sort, names: readonly Name[]): Name | undefined {
  const wanted = direction === 'asc' ? key : `-${key}`;
  return names.find(name => name === wanted);
}

type Given<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };

/** Only what is set: the API knows no empty filters. */
export function given<Values extends object>(values: Values): Given<Values> {
  // Types: only entries are left out.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>;
}
