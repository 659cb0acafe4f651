import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch, type Tagged } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { wallOf } from './grid-time.ts';
import { MomentField, type MomentValue, momentOf } from './moment-field.tsx';
import type { Mission } from './need-section.tsx';
import { noteOwnChange } from './own-changes.ts';
import type { Planning } from './planning-model.ts';
import { MISSION_READS } from './use-mission-actions.ts';
import { usePlanningProblem } from './use-planning-problem.ts';

type Values = { title: string; starts: MomentValue; ends: MomentValue; siteId: string };

type MissionEditProps = {
  tagged: Tagged<Mission>;
  sites: Planning['sites'];
  onDone: () => void;
  onReload: () => unknown;
  /** People who accepted and would be asked again by these times and this place. */
  askedAgain: (after: { startsAt: string; endsAt: string; siteId: string | null }) => number;
};

/** Title, times and place of a mission; the form that says the same as a drag. */
export function MissionEdit({
  tagged: { value: mission, etag },
  sites,
  onDone,
  onReload,
  askedAgain,
}: MissionEditProps) {
  const t = useTranslations('planning');
  const ui = useTranslations('ui');
  const problemText = usePlanningProblem();
  const { zone } = mission;
  const moment = (instant: string): MomentValue => ({ local: wallOf(Date.parse(instant), zone), chosen: instant });
  const form = useForm<Values>({
    defaultValues: {
      title: mission.title,
      starts: moment(mission.startsAt),
      ends: moment(mission.endsAt),
      siteId: mission.siteId ?? '',
    },
  });
  const { errors } = form.formState;
  const values = form.watch();
  const save = useAction(
    (body: { title: string; startsAt: string; endsAt: string; siteId: string | null }, call) => {
      noteOwnChange([mission.id]);
      const headers = { ...call.headers, ...ifMatch(etag) };
      return api.PATCH('/missions/{id}', { params: { path: { id: mission.id } }, body, headers });
    },
    { problems: 'form', refresh: MISSION_READS, done: () => t('edit.saved'), onDone },
  );
  const after = toBody(values, zone);
  const again = after === null ? 0 : askedAgain(after);
  const isOutdated = save.problem?.status === 412;
  // The form's own list of problems has no words for those of missions.
  const refusal =
    save.problem === null || save.problem.errors.length > 0 || isOutdated ? null : problemText(save.problem);

  return (
    <Form
      form={form}
      problem={refusal === null && !isOutdated ? save.problem : null}
      onSubmit={next => {
        const body = toBody(next, zone);
        if (body !== null) save.start(body);
      }}
    >
      {refusal !== null && <Banner tone="danger">{refusal}</Banner>}
      {isOutdated && (
        <Banner tone="clash" action={<Button onClick={onReload}>{t('edit.reload')}</Button>}>
          {t('edit.outdated')}
        </Banner>
      )}
      <TextField
        autoFocus
        label={t('fields.title')}
        maxLength={200}
        error={errors.title?.message}
        {...form.register('title', { validate: text => text.trim() !== '' || t('fields.titleNeeded') })}
      />
      <MomentFields form={form} zone={zone} />
      <Select
        label={t('fields.site')}
        optional
        options={[
          { value: '', label: t('fields.noSite') },
          ...sites.map(site => ({ value: site.id, label: site.name })),
        ]}
        {...form.register('siteId')}
      />
      {again > 0 && <Banner tone="clash">{t('move.askedAgain', { count: again })}</Banner>}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {t('edit.save')}
        </Button>
      </div>
    </Form>
  );
}

function toBody({ title, starts, ends, siteId }: Values, zone: string) {
  const from = momentOf(starts, zone);
  const to = momentOf(ends, zone);
  if (!from.ok || !to.ok) return null;
  return { title: title.trim(), startsAt: from.instant, endsAt: to.instant, siteId: siteId === '' ? null : siteId };
}

type MomentForm = { starts: MomentValue; ends: MomentValue };

/** Start and end, the end after the start; for the forms of new and known missions alike. */
export function MomentFields<V extends MomentForm>({
  form,
  zone,
}: {
  form: ReturnType<typeof useForm<V>>;
  zone: string;
}) {
  const t = useTranslations('planning');
  // Types: both forms have these two fields, which the library cannot see through the type variable.
  const { control } = form as unknown as ReturnType<typeof useForm<MomentForm>>;
  return (
    <>
      <Controller
        control={control}
        name="starts"
        rules={{ validate: value => momentOf(value, zone).ok || t('fields.timeNeeded') }}
        render={({ field, fieldState }) => (
          <MomentField label={t('fields.starts')} zone={zone} {...pick(field)} error={fieldState.error?.message} />
        )}
      />
      <Controller
        control={control}
        name="ends"
        rules={{
          validate: (value, { starts }) => {
            const from = momentOf(starts, zone);
            const to = momentOf(value, zone);
            if (!to.ok) return t('fields.timeNeeded');
            return !from.ok || Date.parse(to.instant) > Date.parse(from.instant) || t('fields.endsAfter');
          },
        }}
        render={({ field, fieldState }) => (
          <MomentField label={t('fields.ends')} zone={zone} {...pick(field)} error={fieldState.error?.message} />
        )}
      />
    </>
  );
}

function pick({ value, onChange }: { value: MomentValue; onChange: (value: MomentValue) => void }) {
  return { value, onChange };
}
