import { Controller, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { BodyOf } from '../../api/paths.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/toggles.tsx';
import { type Feed, useFeedName } from './feed-words.ts';
import { PersonField, ProjectField, TeamField } from './subject-field.tsx';

type Kind = Feed['kind'];
type FeedValues = { kind: Kind; personId: string | null; teamId: string | null; projectId: string | null };

const KINDS: readonly Kind[] = ['person', 'team', 'project', 'org'];

function bodyOf({ kind, personId, teamId, projectId }: FeedValues): BodyOf<'/calendar-feeds', 'post'> {
  return {
    kind,
    ...(kind === 'person' && personId !== null ? { personId } : {}),
    ...(kind === 'team' && teamId !== null ? { teamId } : {}),
    ...(kind === 'project' && projectId !== null ? { projectId } : {}),
  };
}

const FIELDS = {
  person: { name: 'personId', Field: PersonField },
  team: { name: 'teamId', Field: TeamField },
  project: { name: 'projectId', Field: ProjectField },
} as const;

function SubjectFields({ form, kind }: { form: UseFormReturn<FeedValues>; kind: Kind }) {
  const t = useTranslations('calendars');
  if (kind === 'org') return null;
  const { name, Field } = FIELDS[kind];
  return (
    <Controller
      key={name}
      control={form.control}
      name={name}
      rules={{ required: t('subjectNeeded') }}
      render={({ field, fieldState }) => (
        <Field
          label={t(`kinds.${kind}`)}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}

type NewFeedDialogProps = { onClose: () => void; onCreated: (feed: Feed) => void };

/** Creates a calendar address for a person, a team, a project or everybody. */
export function NewFeedDialog({ onClose, onCreated }: NewFeedDialogProps) {
  const t = useTranslations('calendars');
  const ui = useTranslations('ui');
  const nameOf = useFeedName();
  const form = useForm<FeedValues>({
    shouldUnregister: false,
    defaultValues: { kind: 'person', personId: null, teamId: null, projectId: null },
  });
  const kind = form.watch('kind');
  const create = useAction(
    (values: FeedValues, call) => api.POST('/calendar-feeds', { body: bodyOf(values), ...call }),
    {
      problems: 'form',
      refresh: ['/calendar-feeds'],
      done: feed => t('createdToast', { name: nameOf(feed) }),
      onDone: onCreated,
    },
  );
  return (
    <Dialog title={t('new')} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <RadioGroup
            label={t('whose')}
            value={kind}
            onChange={value => form.setValue('kind', KINDS.find(known => known === value) ?? 'person')}
            options={KINDS.map(value => ({ value, label: t(`kinds.${value}`), hint: t(`kindHints.${value}`) }))}
          />
          <SubjectFields form={form} kind={kind} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={create.isPending}>
            {t('create')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
