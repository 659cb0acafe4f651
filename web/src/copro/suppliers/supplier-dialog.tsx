import { readEnterpriseNumber } from '@orga/server/kernel/identifiers/enterprise-number';
import { readIban } from '@orga/server/kernel/identifiers/iban';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Supplier = GetItem<'/suppliers'>;
type Values = {
  name: string;
  enterpriseNumber: string;
  iban: string;
  email: string;
  street: string;
  postalCode: string;
  city: string;
  paymentDays: number;
};

const valuesOf = (one: Supplier | undefined): Values => ({
  name: one?.name ?? '',
  enterpriseNumber: one?.enterpriseNumber ?? '',
  iban: one?.iban ?? '',
  email: one?.email ?? '',
  street: one?.street ?? '',
  postalCode: one?.postalCode ?? '',
  city: one?.city ?? '',
  paymentDays: one?.paymentDays ?? 30,
});

const bodyOf = (values: Values) => ({
  ...values,
  enterpriseNumber: values.enterpriseNumber.trim() || null,
  iban: values.iban.trim() || null,
  email: values.email.trim() || null,
});

function useSave(supplier: Supplier | undefined, onClose: () => void) {
  const t = useTranslations('invoices.suppliers');
  const options = {
    problems: 'form' as const,
    refresh: ['/suppliers'] as const,
    done: (saved: { name: string }) => t('saved', { name: saved.name }),
    onDone: onClose,
  };
  const create = useAction(
    (values: Values, call) => api.POST('/suppliers', { body: bodyOf(values), ...call }),
    options,
  );
  const change = useAction(
    (values: Values, call) =>
      api.PATCH('/suppliers/{id}', {
        params: { path: { id: supplier?.id ?? '' } },
        body: bodyOf(values),
        headers: { ...call.headers, ...ifMatch(`"v${supplier?.version ?? 0}"`) },
      }),
    options,
  );
  return supplier === undefined ? create : change;
}

/** Creates a supplier, or changes the one given. Numbers are checked as the server checks them. */
export function SupplierDialog({ supplier, onClose }: { supplier: Supplier | undefined; onClose: () => void }) {
  const t = useTranslations('invoices.suppliers');
  const problems = useTranslations('problems');
  const words = useTranslations('invoices');
  const ui = useTranslations('ui');
  const form = useForm<Values>({ defaultValues: valuesOf(supplier) });
  const { errors } = form.formState;
  const save = useSave(supplier, onClose);
  return (
    <Dialog
      title={supplier === undefined ? t('new') : t('edit', { name: supplier.name })}
      open
      onClose={onClose}
      keepOpenOutside
    >
      <Form form={form} problem={save.problem} onSubmit={save.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <TextField
            autoFocus
            label={t('name')}
            maxLength={160}
            error={errors.name?.message}
            {...form.register('name', { validate: text => text.trim() !== '' || t('nameNeeded') })}
          />
          <TextField
            optional
            label={t('enterpriseNumber')}
            maxLength={20}
            error={errors.enterpriseNumber?.message}
            {...form.register('enterpriseNumber', {
              validate: text =>
                text.trim() === '' ||
                readEnterpriseNumber(text) !== null ||
                problems('supplier-enterprise-number-not-valid'),
            })}
          />
          <TextField
            optional
            label={t('iban')}
            maxLength={42}
            error={errors.iban?.message}
            {...form.register('iban', {
              validate: text => text.trim() === '' || 'iban' in readIban(text) || problems('supplier-iban-not-valid'),
            })}
          />
          <TextField optional type="email" label={t('email')} maxLength={254} {...form.register('email')} />
          <TextField optional label={t('street')} maxLength={160} {...form.register('street')} />
          <div className="grid grid-cols-[8rem_1fr] gap-3">
            <TextField optional label={t('postalCode')} maxLength={20} {...form.register('postalCode')} />
            <TextField optional label={t('city')} maxLength={80} {...form.register('city')} />
          </div>
          <TextField
            type="number"
            min={0}
            max={365}
            label={t('paymentDays')}
            {...form.register('paymentDays', { valueAsNumber: true })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={save.isPending}>
            {words('save')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
