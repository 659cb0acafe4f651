import { sizeOf } from './rational.ts';

/**
 * Spreads a table of money over rows and columns whose sums are both given: `rows[i]` is what row i comes to, `columns[j]`
 * what column j comes to. Every cell is its exact value `rows[i] * columns[j] / total` rounded down or up to a whole cent,
 * and all sums hold exactly.
 *
 * Such a table always exists: the fractions themselves are a flow with whole sums, so a flow of ones does too. It is found
 * as one. All cells are rounded down; each row then places the cents it lacks in the cells that have a fraction, first where
 * the column still lacks most, the earlier on a tie; where every such column is full, a row before moves one of its cents
 * along (an augmenting path over the columns, of which there are few).
 *
 * Throws RangeError unless all numbers are safe integers of one sign and both sums are equal.
 */
export function splitTwoWay(rows: readonly number[], columns: readonly number[]): number[][] {
  const all = [...rows, ...columns];
  if (!all.every(cents => Number.isSafeInteger(cents))) throw new RangeError('a sum is no safe integer');
  if (all.some(cents => cents < 0) && all.some(cents => cents > 0)) throw new RangeError('sums of both signs');
  const total = sumOf(rows);
  if (total !== sumOf(columns)) throw new RangeError('rows and columns come to different totals');
  if (total === 0n) return rows.map(() => columns.map(() => 0));
  const isNegative = total < 0n;
  const table = roundDown(rows, columns, total);
  placeRests(table);
  return table.cells.map(row => row.map(({ cents }) => (isNegative && cents !== 0 ? -cents : cents)));
}

/** A cell `whole` cents large takes no other cent; a `free` one has a fraction and may take one; a `raised` one has it. */
type Cell = { cents: number; state: 'whole' | 'free' | 'raised' };
/** What rows and columns lack: cents still to place in them. */
type Table = { cells: Cell[][]; rowLacks: number[]; columnLacks: number[] };

const sumOf = (cents: readonly number[]): bigint => cents.reduce((so, one) => so + BigInt(one), 0n);

function roundDown(rows: readonly number[], columns: readonly number[], total: bigint): Table {
  const size = sizeOf(total);
  const cells = rows.map(row => columns.map(column => roundedDown(BigInt(row) * BigInt(column), size)));
  const lacking = (wanted: number, found: readonly (Cell | undefined)[]): number =>
    Math.abs(wanted) - Number(sumOf(found.map(cell => cell?.cents ?? 0)));
  const rowLacks = rows.map((wanted, i) => lacking(wanted, cells[i] ?? []));
  const columnLacks = columns.map((wanted, j) =>
    lacking(
      wanted,
      cells.map(row => row[j]),
    ),
  );
  return { cells, rowLacks, columnLacks };
}

const roundedDown = (product: bigint, size: bigint): Cell => ({
  cents: Number(product / size),
  state: product % size === 0n ? 'whole' : 'free',
});

function placeRests(table: Table): void {
  for (const [i, lacks] of table.rowLacks.entries()) {
    for (let left = lacks; left > 0; left -= 1) {
      const path = pathFrom(i, table);
      // The table exists, so a path does: anything else is a bug, and no money is handed out on it.
      if (!path) throw new Error('no way to place a cent');
      move(path, table);
    }
  }
}

/** `row` puts a cent in column `to`; where it comes `from` a column, that cent is the one that moves. */
type Step = { row: number; from: number | null; to: number };

/** Shortest way from a row that lacks a cent to a column that lacks one. */
function pathFrom(start: number, table: Table): Step[] | null {
  const { columnLacks } = table;
  const reached = new Map<number, Step>();
  for (const to of freeColumns(start, table)) reached.set(to, { row: start, from: null, to });
  // A map grows at its end while it is walked through: a queue.
  for (const [column, step] of reached) {
    if ((columnLacks[column] ?? 0) > 0) return backFrom(step, reached);
    for (const [row, cells] of table.cells.entries()) {
      if (cells[column]?.state !== 'raised') continue;
      for (const to of freeColumns(row, table)) if (!reached.has(to)) reached.set(to, { row, from: column, to });
    }
  }
  return null;
}

/** Columns in which the row may still place a cent: those that lack most first, the earlier among equal ones. */
function freeColumns(row: number, { cells, columnLacks }: Table): number[] {
  const free = [...(cells[row] ?? []).entries()].flatMap(([j, { state }]) => (state === 'free' ? [j] : []));
  return free.toSorted((a, b) => (columnLacks[b] ?? 0) - (columnLacks[a] ?? 0));
}

function backFrom(last: Step, reached: ReadonlyMap<number, Step>): Step[] {
  const path = [last];
  for (let { from } = last; from !== null; ) {
    const step = reached.get(from);
    if (!step) break;
    path.push(step);
    from = step.from;
  }
  return path;
}

function move(path: readonly Step[], { cells, columnLacks }: Table): void {
  for (const { row, from, to } of path) {
    change(cells[row]?.[to], 1);
    if (from !== null) change(cells[row]?.[from], -1);
  }
  const end = path[0];
  if (end) columnLacks[end.to] = (columnLacks[end.to] ?? 0) - 1;
}

function change(cell: Cell | undefined, by: 1 | -1): void {
  if (!cell) return;
  cell.cents += by;
  cell.state = by > 0 ? 'raised' : 'free';
}
