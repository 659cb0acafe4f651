import { titleBlocker } from '@orga/server/copro/associations/owners/rules-title';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { OwnerDialog } from '../owners/owner-dialog.tsx';
import type { Lot } from './building-tab.tsx';
import { OwnerPicker } from './owner-picker.tsx';
import { readPart } from './parts.ts';

const RIGHTS = ['full', 'usufruct', 'bare'] as const;
type Holder = { ownerId: string | null; name: string; right: (typeof RIGHTS)[number]; part: string };
type Values = { startsOn: string; deedRef: string; representativeId: string; holders: Holder[] };

const EMPTY: Holder = { ownerId: null, name: '', right: 'full', part: '1' };

function holdersOf(values: readonly Holder[]) {
  return values.map(({ ownerId, right, part }) => ({
    ownerId: ownerId ?? '',
    right,
    ...(readPart(part) ?? { numerator: 0, denominator: 1 }),
  }));
}

function useTransfer(lot: Lot, onClose: () => void) {
  const t = useTranslations('buildings.transfer');
  return useAction(
    ({ startsOn, deedRef, representativeId, holders }: Values, call) =>
      api.POST('/lots/{id}/titles', {
        params: { path: { id: lot.id } },
        body: { startsOn, deedRef, representativeId: representativeId || null, holders: holdersOf(holders) },
        ...call,
      }),
    {
      problems: 'form',
      refresh: ['/associations', '/associations/{id}', '/associations/{id}/building', '/owners', '/owners/{id}'],
      done: () => t('done', { lot: lot.code }),
      onDone: onClose,
    },
  );
}

/** Who holds a lot from a day on. What is held now ends on that day and stays in the history. */
export function TransferDialog({ lot, onClose }: { lot: Lot; onClose: () => void }) {
  const t = useTranslations('buildings.transfer');
  const ui = useTranslations('ui');
  const problems = useTranslations('problems');
  const format = useFormat();
  const save = useTransfer(lot, onClose);
  const [isNewOwner, setNewOwner] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const form = useForm<Values>({
    defaultValues: { startsOn: '', deedRef: '', representativeId: '', holders: [EMPTY] },
  });
  const { errors } = form.formState;
  const rows = useFieldArray({ control: form.control, name: 'holders' });
  const holders = form.watch('holders');
  const named = [...new Map(holders.filter(one => one.ownerId).map(one => [one.ownerId, one.name])).entries()];

  function submit(values: Values) {
    const blocker = titleBlocker(holdersOf(values.holders));
    setRefusal(blocker === null ? undefined : problems(blocker.code));
    if (blocker === null) save.start(values);
  }

  return (
    <Dialog title={t('title', { lot: lot.code })} open onClose={onClose} keepOpenOutside shape="wide">
      <Form form={form} problem={save.problem} onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <p className="text-muted">
            {lot.title === null ? t('first') : t('since', { day: format.day(lot.title.startsOn) })}
          </p>
          {refusal !== undefined && <Banner tone="danger">{refusal}</Banner>}
          <div className="grid gap-4 sm:grid-cols-2">
            <Controller
              control={form.control}
              name="startsOn"
              rules={{ required: t('dayNeeded') }}
              render={({ field }) => (
                <DateField
                  label={t('day')}
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.startsOn?.message}
                />
              )}
            />
            <TextField optional label={t('deed')} maxLength={200} {...form.register('deedRef')} />
          </div>
          {rows.fields.map((row, index) => (
            <fieldset key={row.id} className="grid items-start gap-3 sm:grid-cols-[1fr_11rem_6rem_auto]">
              <legend className="sr-only">{t('holderN', { number: index + 1 })}</legend>
              <Controller
                control={form.control}
                name={`holders.${index}.ownerId`}
                rules={{ required: t('holderNeeded') }}
                render={({ field }) => (
                  <OwnerPicker
                    label={t('holder')}
                    value={field.value}
                    onChange={(id, name) => {
                      field.onChange(id);
                      form.setValue(`holders.${index}.name`, name);
                    }}
                    error={errors.holders?.[index]?.ownerId?.message}
                  />
                )}
              />
              <Select
                label={t('right')}
                options={RIGHTS.map(value => ({ value, label: t(`rights.${value}`) }))}
                {...form.register(`holders.${index}.right`)}
              />
              <TextField
                label={t('part')}
                maxLength={15}
                error={errors.holders?.[index]?.part?.message}
                {...form.register(`holders.${index}.part`, {
                  validate: text => readPart(text) !== null || t('partHint'),
                })}
              />
              {rows.fields.length > 1 && (
                <IconButton
                  className="sm:mt-6"
                  icon={Trash2}
                  label={t('removeN', { number: index + 1 })}
                  onClick={() => rows.remove(index)}
                />
              )}
            </fieldset>
          ))}
          <div className="flex flex-wrap gap-2">
            <Button icon={Plus} onClick={() => rows.append(EMPTY)}>
              {t('addHolder')}
            </Button>
            <Button tone="quiet" onClick={() => setNewOwner(true)}>
              {t('newOwner')}
            </Button>
          </div>
          {named.length > 1 && (
            <Select
              label={t('representative')}
              hint={t('representativeHint')}
              placeholder={t('nobody')}
              options={named.map(([value, label]) => ({ value: value ?? '', label }))}
              {...form.register('representativeId')}
            />
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {t('confirm')}
          </Button>
        </DialogFooter>
      </Form>
      {isNewOwner && <OwnerDialog onClose={() => setNewOwner(false)} />}
    </Dialog>
  );
}
