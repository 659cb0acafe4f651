import { Controller, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type Site = GetItem<'/sites'>;
type SiteValues = { name: string; address: string; city: string; zone: string };

const ZONES = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id.replaceAll('_', ' ') }));

function useSaveSite(site: Site | undefined, onClose: () => void) {
  const t = useTranslations('mine.places');
  const options = {
    problems: 'form' as const,
    refresh: ['/sites' as const, '/planning' as const],
    done: (saved: Site) => t(site === undefined ? 'siteCreated' : 'siteSaved', { name: saved.name }),
    onDone: onClose,
  };
  const create = useAction((body: SiteValues, call) => api.POST('/sites', { body, ...call }), options);
  const change = useAction(
    (body: SiteValues, call) =>
      api.PATCH('/sites/{id}', {
        params: { path: { id: site?.id ?? '' } },
        body,
        headers: { ...call.headers, ...ifMatch(`"v${site?.version ?? 0}"`) },
      }),
    options,
  );
  return site === undefined ? create : change;
}

/** Creates a site, or changes the one given. */
export function SiteDialog({ site, onClose }: { site: Site | undefined; onClose: () => void }) {
  const t = useTranslations('mine.places');
  const ui = useTranslations('ui');
  const { zone } = useOrg();
  const { name = '', address = '', city = '' } = site ?? {};
  const form = useForm<SiteValues>({ defaultValues: { name, address, city, zone: site?.zone ?? zone } });
  const { errors } = form.formState;
  const save = useSaveSite(site, onClose);
  return (
    <Dialog title={site === undefined ? t('newSite') : t('editSite', { name })} open onClose={onClose} keepOpenOutside>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('name')}
            maxLength={160}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
          />
          <TextField optional label={t('address')} maxLength={300} {...form.register('address')} />
          <TextField optional label={t('city')} maxLength={120} {...form.register('city')} />
          <Controller
            control={form.control}
            name="zone"
            rules={{ required: t('zoneNeeded') }}
            render={({ field }) => (
              <ComboBox
                label={t('zone')}
                hint={t('zoneHint')}
                options={ZONES}
                value={field.value === '' ? null : field.value}
                onChange={next => field.onChange(next ?? '')}
                error={errors.zone?.message}
              />
            )}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {site === undefined ? t('createSite') : t('save')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
