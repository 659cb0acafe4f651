import { useTranslations } from 'use-intl/react';

type Snapshot = Record<string, unknown> | null;
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Snapshots are objects; anything else is shown as one value. */
export function readSnapshot(value: unknown): Snapshot {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? { ...value } : { value };
}

export type DiffLine = { field: string; before: unknown; after: unknown; changed: boolean };

function flatten(snapshot: Snapshot, prefix = ''): [string, unknown][] {
  return Object.entries(snapshot ?? {}).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flatten({ ...value }, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value] as [string, unknown]],
  );
}

/**
 * Fields of both snapshots side by side, changed ones first. A change may name only the fields it touched: those it
 * leaves out kept their value.
 */
export function diffLines(before: Snapshot, after: Snapshot): DiffLine[] {
  const old = new Map(flatten(before));
  const now = new Map(flatten(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map(field => {
      const kept = after !== null && !now.has(field);
      const next = kept ? old.get(field) : now.get(field);
      return { field, before: old.get(field), after: next, changed: !isSame(old.get(field), next) };
    })
    .toSorted((a, b) => Number(b.changed) - Number(a.changed));
}

function Value({ value }: { value: unknown }) {
  if (value === undefined) return <span className="text-muted">—</span>;
  return (
    <span className="font-mono text-xs break-all">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
  );
}

/** What changed, field by field; a mark and a word tell changed fields, not colour alone. */
export function AuditDiff({ before, after }: { before: Snapshot; after: Snapshot }) {
  const t = useTranslations('audit');
  const lines = diffLines(before, after);
  if (lines.length === 0) return <p className="text-muted">{t('noChange')}</p>;
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <thead>
        <tr className="text-left text-xs text-muted">
          <th scope="col" className="w-1/3 py-1 font-medium">
            {t('field')}
          </th>
          <th scope="col" className="py-1 font-medium">
            {t('before')}
          </th>
          <th scope="col" className="py-1 font-medium">
            {t('after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.field} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-2 text-left font-normal break-words">
              {line.changed && <span className="font-semibold">● </span>}
              {line.field}
              {line.changed && <span className="sr-only"> {t('changed')}</span>}
            </th>
            <td className={line.changed ? 'bg-danger-bg px-1.5 py-1.5 text-danger-text' : 'px-1.5 py-1.5'}>
              <Value value={line.before} />
            </td>
            <td className={line.changed ? 'bg-success-bg px-1.5 py-1.5 text-success-text' : 'px-1.5 py-1.5'}>
              <Value value={line.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
