import type { Mutant } from './mutant.ts';
import { type Place, placesOf } from './syntax.ts';

/** A file that carries all its mutants at once, and the list of them. Which one lives is asked of `__mutant` as it runs. */
export type Instrumented = { readonly text: string; readonly mutants: readonly Mutant[] };

export function instrument(file: string, source: string, firstId: number): Instrumented {
  const mutants: Mutant[] = [];
  const add = (place: Place, { replacement, kind }: Place['changes'][number]): number => {
    const { start, end } = place;
    const id = firstId + mutants.length;
    const line = source.slice(0, start).split('\n').length;
    mutants.push({ id, file, line, start, end, replacement, kind });
    return id;
  };
  const emit = (places: readonly Place[], from: number, to: number): string => {
    let text = '';
    let at = from;
    for (const place of places) {
      text += source.slice(at, place.start);
      const ids = place.changes.map(change => ({ ...change, id: add(place, change) }));
      const original = emit(place.inner, place.start, place.end);
      text += place.isStatement ? asStatement(ids, original) : asExpression(ids, original);
      at = place.end;
    }
    return text + source.slice(at, to);
  };
  return { text: emit(placesOf(file, source), 0, source.length), mutants };
}

type Numbered = readonly { id: number; replacement: string }[];

function asExpression(changes: Numbered, original: string): string {
  return `(${changes.map(({ id, replacement }) => `__mutant(${id})?(${replacement}):`).join('')}(${original}))`;
}

function asStatement(changes: Numbered, original: string): string {
  const cases = changes.map(({ id, replacement }) => `if(__mutant(${id})){${replacement}}else `);
  return `{${cases.join('')}{${original}}}`;
}
