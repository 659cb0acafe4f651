import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Swatches } from './swatches.tsx';

export type Team = GetItem<'/teams'>;
type TeamValues = { name: string; color: string };

function useSaveTeam(team: Team | undefined, onClose: () => void) {
  const t = useTranslations('settings');
  const options = {
    problems: 'form' as const,
    refresh: ['/teams' as const],
    done: (saved: Team) => t(team === undefined ? 'teams.created' : 'teams.changed', { team: saved.name }),
    onDone: onClose,
  };
  const create = useAction((body: TeamValues, call) => api.POST('/teams', { body, ...call }), options);
  const change = useAction(
    (body: TeamValues, call) =>
      api.PATCH('/teams/{id}', {
        params: { path: { id: team?.id ?? '' } },
        body,
        headers: { ...call.headers, ...ifMatch(`"v${team?.version ?? 0}"`) },
      }),
    options,
  );
  return team === undefined ? create : change;
}

function TeamForm({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const form = useForm<TeamValues>({ defaultValues: { name: team?.name ?? '', color: team?.color ?? 'indigo' } });
  const save = useSaveTeam(team, onClose);
  return (
    <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
      <DialogBody className="space-y-4">
        <TextField
          label={t('teams.name')}
          autoFocus
          error={form.formState.errors.name?.message}
          {...form.register('name', { required: t('teams.nameNeeded') })}
        />
        <Controller
          control={form.control}
          name="color"
          render={({ field }) => <Swatches label={t('teams.color')} value={field.value} onChange={field.onChange} />}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {team === undefined ? t('teams.create') : t('save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Creates a team, or changes the one given. */
export function TeamDialog({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const t = useTranslations('settings');
  return (
    <Dialog
      title={team === undefined ? t('teams.new') : t('teams.edit', { team: team.name })}
      open
      onClose={onClose}
      keepOpenOutside
    >
      <TeamForm team={team} onClose={onClose} />
    </Dialog>
  );
}
