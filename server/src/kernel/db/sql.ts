/** One statement as the server gets it. `text` has $1... placeholders. */
export type Sql<Row = unknown> = {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Never prepared: PostgreSQL plans it for these values. For statements whose best plan depends on them, such as windows. */
  readonly isPlannedForValues?: boolean;
  /** Only for the type checker: the shape of a row. */
  readonly row?: Row;
};

type Fragment = { readonly parts: readonly string[]; readonly values: readonly unknown[] };
const fragments = new WeakSet<object>();
const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && fragments.has(value);

const plainTexts = new WeakMap<TemplateStringsArray, string>();

/** A statement from a template: values become parameters, nested `part` pieces are spliced in. Never concatenates values. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...inputs: readonly unknown[]): Sql<Row> {
  if (!inputs.some(isFragment)) {
    let text = plainTexts.get(strings);
    if (text === undefined) {
      text = strings.reduce((whole, piece, index) => `${whole}$${index}${piece}`);
      plainTexts.set(strings, text);
    }
    return { text, values: inputs };
  }
  const { parts, values } = splice(strings, inputs);
  return { text: parts.reduce((whole, piece, index) => `${whole}$${index}${piece}`), values };
}

/** A piece of a statement, to be nested in `sql`. */
export function part(strings: TemplateStringsArray, ...inputs: readonly unknown[]): Fragment {
  return remember(splice(strings, inputs));
}

/** Pieces joined by a fixed separator, for lists of conditions or of value rows. */
export function joinParts(pieces: readonly Fragment[], separator: ', ' | ' and ' | ' or ' | ' union all '): Fragment {
  const parts: string[] = [''];
  const values: unknown[] = [];
  pieces.forEach((piece, index) => {
    if (index > 0) parts[parts.length - 1] += separator;
    append(parts, values, piece);
  });
  return remember({ parts, values });
}

function splice(strings: TemplateStringsArray, inputs: readonly unknown[]): { parts: string[]; values: unknown[] } {
  const parts: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  inputs.forEach((input, index) => {
    if (isFragment(input)) append(parts, values, input);
    else {
      values.push(input);
      parts.push('');
    }
    parts[parts.length - 1] += strings[index + 1] ?? '';
  });
  return { parts, values };
}

function append(parts: string[], values: unknown[], piece: Fragment): void {
  parts[parts.length - 1] += piece.parts[0] ?? '';
  parts.push(...piece.parts.slice(1));
  values.push(...piece.values);
}

function remember(piece: { parts: string[]; values: unknown[] }): Fragment {
  fragments.add(piece);
  return piece;
}

/** The statement, planned for its values each time: some hundred microseconds that a wrong general plan would cost many times over. */
export const plannedForValues = <Row>(statement: Sql<Row>): Sql<Row> => ({ ...statement, isPlannedForValues: true });

/** A page of a list. The usual first page is written out, so that its prepared plan knows how few rows are wanted. */
export const pagePart = (limit: number, offset: number): Fragment =>
  limit === 50 && offset === 0 ? part`limit 50` : part`limit ${limit} offset ${offset}`;
