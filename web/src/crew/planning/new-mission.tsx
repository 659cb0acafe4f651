import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import type { Call } from '../../app/offline-actions.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Inspector } from '../../ui/inspector.tsx';
import { Banner } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { type Interval, iso, wallOf } from './grid-time.ts';
import { MomentFields } from './mission-edit.tsx';
import { type MomentValue, momentOf } from './moment-field.tsx';
import { noteOwnChange } from './own-changes.ts';
import type { PlanningIndex } from './planning-model.ts';
import { MISSION_READS } from './use-mission-actions.ts';
import { usePlanningProblem } from './use-planning-problem.ts';

/** What was drawn on the grid: when, and for which role or person. */
export type MissionDraft = Interval & { roleId: string | null; person: { id: string; name: string } | null };

type Values = {
  projectId: string;
  title: string;
  roleId: string;
  quota: string;
  siteId: string;
  starts: MomentValue;
  ends: MomentValue;
  publish: boolean;
  invite: boolean;
};

type NewMissionProps = {
  draft: MissionDraft;
  index: PlanningIndex;
  zone: string;
  projectId: string | undefined;
  onClose: () => void;
  onCreated: (missionId: string) => void;
};

const onlyOne = (list: readonly { id: string }[]) => (list.length === 1 ? (list[0]?.id ?? '') : '');

function useCreate(draft: MissionDraft, zone: string, onCreated: (missionId: string) => void) {
  const t = useTranslations('planning');
  return useAction(
    async (values: Values, call: Call) => {
      const created = await api.POST('/missions', { body: toBody(values, zone), ...call });
      const mission = created.data;
      if (mission === undefined) return created;
      noteOwnChange([mission.id]);
      const path = { params: { path: { id: mission.id } } };
      // Each step is a call of its own, with its own key: the first one's belongs to the mission.
      const headers = { 'X-Org-Id': call.headers['X-Org-Id'] ?? '' };
      if (values.publish || values.invite) await api.POST('/missions/{id}/publish', { ...path, headers });
      if (values.invite && draft.person !== null) {
        const body = { personIds: [draft.person.id], roleNeedIds: mission.needs.map(need => need.id) };
        await api.POST('/invitations', { body, headers });
      }
      return created;
    },
    {
      problems: 'form',
      refresh: MISSION_READS,
      done: mission => t('new.created', { title: mission?.title ?? '' }),
      onDone: mission => mission !== undefined && onCreated(mission.id),
    },
  );
}

function toBody({ projectId, title, roleId, quota, siteId, starts, ends }: Values, zone: string) {
  const from = momentOf(starts, zone);
  const to = momentOf(ends, zone);
  return {
    projectId,
    title: title.trim(),
    zone,
    siteId: siteId === '' ? null : siteId,
    startsAt: from.ok ? from.instant : '',
    endsAt: to.ok ? to.instant : '',
    needs: [{ roleId, quota: Number(quota) }],
  };
}

/** The form beside the grid after drawing on an empty place, filled with what is known. */
export function NewMission({ draft, index, zone, projectId, onClose, onCreated }: NewMissionProps) {
  const t = useTranslations('planning');
  const problemText = usePlanningProblem();
  const { projects, roles, sites } = index.data;
  const moment = (ms: number): MomentValue => ({ local: wallOf(ms, zone), chosen: iso(ms) });
  const form = useForm<Values>({
    defaultValues: {
      projectId: projectId ?? onlyOne(projects),
      title: '',
      roleId: draft.roleId ?? onlyOne(roles),
      quota: '1',
      siteId: '',
      starts: moment(draft.startMs),
      ends: moment(draft.endMs),
      publish: true,
      invite: draft.person !== null,
    },
  });
  const { errors } = form.formState;
  const create = useCreate(draft, zone, onCreated);
  const refusal = create.problem === null || create.problem.errors.length > 0 ? null : problemText(create.problem);
  const invites = form.watch('invite');
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Inspector title={t('new.title')} onClose={onClose}>
      <Form
        form={form}
        problem={refusal === null ? create.problem : null}
        onSubmit={create.start}
        className="relative space-y-4"
      >
        {refusal !== null && <Banner tone="danger">{refusal}</Banner>}
        <Select
          label={t('fields.project')}
          placeholder={t('fields.choose')}
          options={projects.map(option)}
          error={errors.projectId?.message}
          {...form.register('projectId', { required: t('fields.projectNeeded') })}
        />
        <TextField
          autoFocus
          label={t('fields.title')}
          maxLength={200}
          error={errors.title?.message}
          {...form.register('title', { validate: text => text.trim() !== '' || t('fields.titleNeeded') })}
        />
        <div className="grid grid-cols-[1fr_5rem] gap-2">
          <Select
            label={t('fields.role')}
            placeholder={t('fields.choose')}
            options={roles.map(option)}
            error={errors.roleId?.message}
            {...form.register('roleId', { required: t('fields.roleNeeded') })}
          />
          <TextField
            label={t('fields.quota')}
            type="number"
            min={1}
            max={500}
            error={errors.quota?.message}
            {...form.register('quota', {
              validate: text => (Number(text) >= 1 && Number(text) <= 500) || t('fields.quotaWrong'),
            })}
          />
        </div>
        <MomentFields form={form} zone={zone} />
        <Select
          label={t('fields.site')}
          optional
          options={[{ value: '', label: t('fields.noSite') }, ...sites.map(option)]}
          {...form.register('siteId')}
        />
        {draft.person !== null && (
          <Checkbox label={t('new.invite', { name: draft.person.name })} {...form.register('invite')} />
        )}
        {!invites && <Checkbox label={t('new.publish')} hint={t('new.publishHint')} {...form.register('publish')} />}
        <Button type="submit" tone="primary" pending={create.isPending} className="w-full">
          {t('new.create')}
        </Button>
      </Form>
    </Inspector>
  );
}
