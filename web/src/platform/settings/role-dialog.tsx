import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { GetItem } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/toggles.tsx';
import { givableRoles, isRole, type Role, useRoleName } from '../roles.ts';

export type Member = GetItem<'/members'>;

/** Another role for a member; each role says what it may do. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const roles = givableRoles(useOrg());
  const roleName = useRoleName();
  const [role, setRole] = useState(member.role);
  const save = useAction(
    (next: Role, call) =>
      api.PATCH('/members/{accountId}', {
        params: { path: { accountId: member.accountId } },
        body: { role: next },
        ...call,
      }),
    {
      refresh: ['/members', '/me'],
      done: (_, next) => t('members.roleChanged', { name: member.name, role: roleName(next) }),
      onDone: onClose,
    },
  );

  return (
    <Dialog title={t('members.roleOf', { name: member.name })} open onClose={onClose}>
      <DialogBody>
        <RadioGroup
          label={t('members.role')}
          options={roles.map(value => ({ value, label: t(`roles.${value}`), hint: t(`roleHints.${value}`) }))}
          value={role}
          onChange={value => {
            const chosen = roles.find(candidate => candidate === value);
            if (chosen !== undefined) setRole(chosen);
          }}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="primary"
          pending={save.isPending}
          disabledReason={role === member.role ? t('nothingChanged') : null}
          onClick={() => isRole(role) && save.start(role)}
        >
          {t('save')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
