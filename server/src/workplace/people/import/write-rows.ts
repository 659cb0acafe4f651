import type { Tx } from '../../../kernel/db/database.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { insertPeople } from '../create-person.ts';
import { indexPeople } from '../search-index.ts';
import { type Reader, updatePersonRows } from '../store.ts';
import { linkAccounts } from '../store-accounts.ts';
import { addSkills } from '../store-belongings.ts';
import type { Candidate, RowIssue } from './evaluate-row.ts';
import { type PlanOptions, planRow, type RowPlan } from './plan-row.ts';
import { type Counts, type IssueRow, MAX_ISSUES } from './store.ts';
import { findMatches } from './store-matches.ts';

export type WriteOptions = Omit<PlanOptions, 'newId'>;
type Update = Extract<RowPlan, { kind: 'update' }>;

/** What the rows of a batch come to, without writing anything. */
export async function planRows(
  reader: Reader,
  rows: readonly Candidate[],
  options: WriteOptions,
  hold: 'hold' | 'look',
): Promise<RowPlan[]> {
  const matches = await findMatches(reader, rows, hold);
  const touched = new Set<string>();
  return rows.map(row => {
    const plan = planRow(row, matches, { ...options, newId });
    if (plan.kind !== 'update') return plan;
    // Two rows that mean the same person by different keys: the second would undo the first.
    if (touched.has(plan.person.id))
      return {
        kind: 'error',
        issues: [
          ...plan.issues,
          { line: row.line, field: null, code: 'matches-earlier-row', value: null, firstLine: null, severity: 'error' },
        ],
      };
    touched.add(plan.person.id);
    return plan;
  });
}

/** Writes a batch: a few statements, however many rows. */
export async function writeRows(tx: Tx, rows: readonly Candidate[], options: WriteOptions): Promise<RowPlan[]> {
  const plans = await planRows(tx, rows, options, options.onDuplicate === 'update' ? 'hold' : 'look');
  await insertPeople(
    tx,
    plans.flatMap(plan => (plan.kind === 'create' ? [plan.person] : [])),
  );
  const updates = plans.filter((plan): plan is Update => plan.kind === 'update');
  if (updates.length > 0) await writeUpdates(tx, updates);
  return plans;
}

async function writeUpdates(tx: Tx, updates: readonly Update[]): Promise<void> {
  await updatePersonRows(
    tx,
    updates.map(update => update.person),
  );
  await addSkills(
    tx,
    updates.flatMap(({ person, skills }) => skills.map(skill => ({ personId: person.id, ...skill }))),
  );
  await linkAccounts(
    tx,
    updates.map(({ person }) => person.id),
  );
  await indexPeople(
    tx,
    updates.map(({ person, allSkills }) => ({ ...person, skills: allSkills })),
  );
}

/** The counts after these rows, and the issues to keep of them: the first ten thousand of the file. */
export function tally(before: Counts, plans: readonly RowPlan[]): { counts: Counts; issues: IssueRow[] } {
  const counts = { ...before, doneCount: before.doneCount + plans.length };
  const issues: IssueRow[] = [];
  for (const plan of plans) {
    if (plan.kind === 'create') counts.createdCount++;
    else if (plan.kind === 'update') counts.updatedCount++;
    else if (plan.kind === 'skip') counts.skippedCount++;
    else counts.errorCount++;
    if (plan.issues.some(issue => issue.severity === 'warning')) counts.warningCount++;
    counts.issueCount += plan.issues.length;
    issues.push(...plan.issues.map((issue: RowIssue, position) => ({ ...issue, position })));
  }
  return { counts, issues: issues.slice(0, Math.max(0, MAX_ISSUES - before.issueCount)) };
}
