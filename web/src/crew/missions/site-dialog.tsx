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
import { FormFence } from './form-fence.tsx';
import { ZONES } from './zones.ts';

export type Site = GetItem<'/sites'>;
type SiteValues = Pick<Site, 'name' | 'address' | 'city' | 'zone'>;

function useSaveSite(site: Site | undefined, onSaved: (site: Site) => void) {
  const t = useTranslations('missions.sites');
  const options = {
    problems: 'form' as const,
    refresh: ['/sites' as const],
    done: (saved: Site) => t(site === undefined ? 'created' : 'saved', { name: saved.name }),
    onDone: onSaved,
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

type SiteDialogProps = { site: Site | undefined; onClose: () => void; onSaved?: (site: Site) => void };

function SiteForm({ site, onClose, onSaved }: SiteDialogProps) {
  const t = useTranslations('missions.sites');
  const ui = useTranslations('ui');
  const org = useOrg();
  const { name = '', address = '', city = '', zone = org.zone } = site ?? {};
  const form = useForm<SiteValues>({ defaultValues: { name, address, city, zone } });
  const save = useSaveSite(site, saved => {
    onSaved?.(saved);
    onClose();
  });
  return (
    <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
      <DialogBody className="space-y-4">
        <TextField
          label={t('name')}
          autoFocus
          maxLength={160}
          error={form.formState.errors.name?.message}
          {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
        />
        <TextField label={t('address')} optional maxLength={300} {...form.register('address')} />
        <TextField label={t('city')} optional maxLength={120} {...form.register('city')} />
        <Controller
          control={form.control}
          name="zone"
          render={({ field }) => (
            <ComboBox
              label={t('zone')}
              options={ZONES}
              value={field.value}
              onChange={next => field.onChange(next ?? org.zone)}
            />
          )}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {t(site === undefined ? 'create' : 'save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Creates a site, or changes the one given. */
export function SiteDialog(props: SiteDialogProps) {
  const t = useTranslations('missions.sites');
  const { site, onClose } = props;
  const title = site === undefined ? t('new') : t('edit', { name: site.name });
  return (
    <Dialog title={title} open onClose={onClose} keepOpenOutside>
      <FormFence>
        <SiteForm {...props} />
      </FormFence>
    </Dialog>
  );
}
