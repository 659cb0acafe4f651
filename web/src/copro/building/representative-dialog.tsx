import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Select } from '../../ui/text-field.tsx';
import type { Lot } from './building-tab.tsx';

type Title = NonNullable<Lot['title']>;
type Values = { representativeId: string };

/** Names who speaks for the holders of a lot, or nobody. */
export function RepresentativeDialog({ lot, title, onClose }: { lot: Lot; title: Title; onClose: () => void }) {
  const t = useTranslations('buildings');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: { representativeId: title.representativeId ?? '' } });
  const save = useAction(
    ({ representativeId }: Values, call) =>
      api.PATCH('/titles/{id}', {
        params: { path: { id: title.id } },
        body: { representativeId: representativeId || null },
        ...call,
      }),
    {
      problems: 'form',
      refresh: ['/associations/{id}/building', '/owners/{id}', '/me/lots'],
      done: () => t('representativeSaved', { lot: lot.code }),
      onDone: onClose,
    },
  );
  const holders = [...new Map(title.holders.map(holder => [holder.ownerId, holder.name])).entries()];
  return (
    <Dialog title={t('representativeTitle', { lot: lot.code })} open onClose={onClose}>
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <Select
            autoFocus
            label={t('transfer.representative')}
            hint={t('transfer.representativeHint')}
            placeholder={t('transfer.nobody')}
            options={holders.map(([value, label]) => ({ value, label }))}
            {...form.register('representativeId')}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t('save')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
