import { NumberField as AriaNumberField, Input } from 'react-aria-components/NumberField';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldBaseProps, useFieldIds } from './field.tsx';

export type NumberFieldProps = FieldBaseProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  name?: string;
  /** Such as `{ style: 'unit', unit: 'hour' }`; typed in the active language's notation. */
  format?: Intl.NumberFormatOptions;
};

/** A number in the reader's notation; arrow keys step. Use with react-hook-form's Controller. */
export function NumberField({ value, onChange, min, max, step, disabled, name, format, ...base }: NumberFieldProps) {
  const ids = useFieldIds(base);
  return (
    <Field {...base} ids={ids}>
      <AriaNumberField
        id={ids.id}
        value={value ?? Number.NaN}
        onChange={next => onChange(Number.isNaN(next) ? null : next)}
        isDisabled={disabled ?? false}
        isInvalid={Boolean(base.error)}
        aria-label={base.label}
        {...(ids['aria-describedby'] === undefined ? {} : { 'aria-describedby': ids['aria-describedby'] })}
        {...(min === undefined ? {} : { minValue: min })}
        {...(max === undefined ? {} : { maxValue: max })}
        {...(step === undefined ? {} : { step })}
        {...(name === undefined ? {} : { name })}
        {...(format === undefined ? {} : { formatOptions: format })}
      >
        <Input className={cx(controlClass, 'h-(--control-h) px-2.5 tabular-nums')} />
      </AriaNumberField>
    </Field>
  );
}
