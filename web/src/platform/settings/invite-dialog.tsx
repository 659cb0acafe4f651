import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { givableRoles, type Role } from '../roles.ts';

type Invite = { email: string; role: Role };

export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('settings');
  return (
    <Dialog title={t('members.invite')} open={open} onClose={onClose} keepOpenOutside>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const roles = givableRoles(useOrg());
  const form = useForm<Invite>({ defaultValues: { email: '', role: roles.at(-1) ?? 'tech' } });
  const { errors } = form.formState;
  const role = form.watch('role');
  const invite = useAction((body: Invite, call) => api.POST('/org-invitations', { body, ...call }), {
    problems: 'form',
    refresh: ['/org-invitations'],
    done: (_, { email }) => t('members.invited', { email }),
    onDone: onClose,
  });
  return (
    <Form form={form} problem={invite.problem} onSubmit={invite.start} className="flex min-h-0 flex-1 flex-col">
      <DialogBody className="space-y-4">
        <TextField
          label={t('members.email')}
          type="email"
          autoComplete="off"
          autoFocus
          error={errors.email?.message}
          {...form.register('email', {
            required: t('members.emailNeeded'),
            pattern: { value: /^\S+@\S+\.\S+$/, message: t('members.emailNeeded') },
          })}
        />
        <Select
          label={t('members.role')}
          hint={t(`roleHints.${role}`)}
          options={roles.map(value => ({ value, label: t(`roles.${value}`) }))}
          {...form.register('role')}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={invite.isPending}>
          {t('members.sendInvitation')}
        </Button>
      </DialogFooter>
    </Form>
  );
}
