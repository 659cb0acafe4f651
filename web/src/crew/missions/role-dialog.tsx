import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { GetItem } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormFence } from './form-fence.tsx';

export type CrewRole = GetItem<'/roles'>;
type RoleDialogProps = { onClose: () => void; onSaved?: (role: CrewRole) => void };

function RoleForm({ onClose, onSaved }: RoleDialogProps) {
  const t = useTranslations('missions.roles');
  const ui = useTranslations('ui');
  const form = useForm({ defaultValues: { name: '' } });
  const save = useAction((body: { name: string }, call) => api.POST('/roles', { body, ...call }), {
    problems: 'form',
    refresh: ['/roles', '/planning'],
    done: role => t('created', { name: role.name }),
    onDone: role => {
      onSaved?.(role);
      onClose();
    },
  });
  return (
    <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
      <DialogBody>
        <TextField
          label={t('name')}
          autoFocus
          maxLength={80}
          error={form.formState.errors.name?.message}
          {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {t('create')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Creates a role that missions can need. */
export function RoleDialog(props: RoleDialogProps) {
  const t = useTranslations('missions.roles');
  return (
    <Dialog title={t('new')} open onClose={props.onClose} keepOpenOutside>
      <FormFence>
        <RoleForm {...props} />
      </FormFence>
    </Dialog>
  );
}
