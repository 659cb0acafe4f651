import type { Policies } from '../server/src/platform/policies/index.ts';

/** Roles x actions as a Markdown table for docs/domain. */
export function accessMatrix(policies: Policies): string {
  const rows = [...policies.actions].toSorted(([a], [b]) => a.localeCompare(b));
  return [
    '# Who may do what',
    '',
    'Generated from `server/policies/*.yaml` by `npm run generate`. A role may do what the roles it extends may do.',
    '',
    `| Action | Meaning | ${policies.roles.join(' | ')} |`,
    `|---|---|${policies.roles.map(() => ':-:').join('|')}|`,
    ...rows.map(
      ([action, rule]) =>
        `| \`${action}\` | ${rule.title} | ${policies.roles.map(role => (rule.roles.includes(role) ? 'x' : '')).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}
