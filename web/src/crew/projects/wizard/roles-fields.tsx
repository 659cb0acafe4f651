import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../../api/query.ts';
import { useCan, useOrg } from '../../../app/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/text-field.tsx';
import { RoleDialog } from '../../missions/role-dialog.tsx';
import type { DraftProps } from './days-fields.tsx';

const MOST_ROLES = 40;
const MAX_QUOTA = 500;

/** Who is needed in each mission, and how many. */
export function RolesFields({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects.wizard');
  const { id: orgId } = useOrg();
  const mayCreate = useCan()('crew.site.write');
  const known = useQuery(apiQuery({ orgId }, '/roles'));
  const [creating, setCreating] = useState(false);
  const { roles } = draft;
  const options = (known.data?.items ?? []).map(role => ({ value: role.id, label: role.name }));

  function set(index: number, change: Partial<(typeof roles)[number]>) {
    onChange({ roles: roles.map((role, at) => (at === index ? { ...role, ...change } : role)) });
  }

  /** A new role goes to the first line without one, else to a line of its own. */
  function place(roleId: string) {
    const free = roles.findIndex(role => role.roleId === '');
    if (free === -1) onChange({ roles: [...roles, { roleId, quota: 1 }] });
    else set(free, { roleId });
  }

  return (
    <section className="space-y-3">
      <div>
        <h3>{t('roles')}</h3>
        <p className="text-sm text-muted">{t('rolesHint')}</p>
      </div>
      {roles.map((role, index) => (
        // Lines have no id of their own: they are only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="flex max-w-xl items-end gap-2">
          <Select
            label={index === 0 ? t('role') : t('roleN', { number: index + 1 })}
            hideLabel={index > 0}
            className="flex-1"
            placeholder="—"
            value={role.roleId}
            onChange={event => set(index, { roleId: event.target.value })}
            options={options}
          />
          <NumberField
            label={index === 0 ? t('quota') : t('quotaOf', { number: index + 1 })}
            hideLabel={index > 0}
            className="w-24"
            min={1}
            max={MAX_QUOTA}
            value={role.quota}
            onChange={quota => set(index, { quota: quota ?? 1 })}
          />
          <IconButton
            icon={X}
            label={t('removeRole', { number: index + 1 })}
            onClick={() => onChange({ roles: roles.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {roles.length < MOST_ROLES && (
          <Button icon={Plus} onClick={() => onChange({ roles: [...roles, { roleId: '', quota: 1 }] })}>
            {t('addRole')}
          </Button>
        )}
        {mayCreate && (
          <Button tone="quiet" onClick={() => setCreating(true)}>
            {t('newRole')}
          </Button>
        )}
      </div>
      {creating && <RoleDialog onClose={() => setCreating(false)} onSaved={role => place(role.id)} />}
    </section>
  );
}
