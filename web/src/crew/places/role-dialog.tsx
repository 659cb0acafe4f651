import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Creates a role that missions can need. */
export function RoleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mine.places');
  const ui = useTranslations('ui');
  const form = useForm({ defaultValues: { name: '' } });
  const create = useAction((body: { name: string }, call) => api.POST('/roles', { body, ...call }), {
    problems: 'form',
    refresh: ['/roles', '/planning'],
    done: role => t('siteCreated', { name: role.name }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('newRole')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <TextField
            autoFocus
            label={t('name')}
            hint={t('roleHint')}
            maxLength={80}
            error={form.formState.errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={create.isPending}>
            {t('createRole')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
