import { Eye, EyeOff, Search, X } from 'lucide-react';
import { type ComponentPropsWithRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldBaseProps, useFieldIds } from './field.tsx';

type NativeProps<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentPropsWithRef<Tag>, 'id' | 'className'>;

function fieldProps<P extends FieldBaseProps>(props: P) {
  const { label, hint, error, optional, hideLabel, className, ...native } = props;
  return { base: { label, hint, error, optional, hideLabel, className }, native };
}

function nativeIds(ids: ReturnType<typeof useFieldIds>) {
  return { id: ids.id, 'aria-describedby': ids['aria-describedby'], 'aria-invalid': ids['aria-invalid'] };
}

export type TextFieldProps = FieldBaseProps & NativeProps<'input'>;

/** One line of text. Takes react-hook-form's `register(...)` as it is. */
export function TextField(props: TextFieldProps) {
  const { base, native } = fieldProps(props);
  const ids = useFieldIds(base);
  return (
    <Field {...base} ids={ids}>
      <input type="text" {...native} {...nativeIds(ids)} className={cx(controlClass, 'h-(--control-h) px-2.5')} />
    </Field>
  );
}

export function PasswordField(props: TextFieldProps) {
  const t = useTranslations('ui');
  const [shown, setShown] = useState(false);
  const { base, native } = fieldProps(props);
  const ids = useFieldIds(base);
  return (
    <Field {...base} ids={ids}>
      <div className="relative">
        <input
          {...native}
          {...nativeIds(ids)}
          type={shown ? 'text' : 'password'}
          className={cx(controlClass, 'h-(--control-h) pr-11 pl-2.5')}
        />
        <span className="absolute inset-y-0 right-0">
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? 'hidePassword' : 'showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="text-muted"
          />
        </span>
      </div>
    </Field>
  );
}

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
};

export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  const t = useTranslations('ui');
  return (
    <div className={cx('relative', className)}>
      <Search aria-hidden="true" size={15} className="absolute inset-y-0 left-2.5 my-auto text-muted" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={event => onChange(event.target.value)}
        className={cx(controlClass, 'h-(--control-h) pr-9 pl-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && (
        <span className="absolute inset-y-0 right-0">
          <IconButton icon={X} label={t('clear')} onClick={() => onChange('')} className="text-muted" />
        </span>
      )}
    </div>
  );
}

export function TextArea(props: FieldBaseProps & NativeProps<'textarea'>) {
  const { base, native } = fieldProps(props);
  const ids = useFieldIds(base);
  return (
    <Field {...base} ids={ids}>
      <textarea rows={4} {...native} {...nativeIds(ids)} className={cx(controlClass, 'block px-2.5 py-1.5')} />
    </Field>
  );
}

export type Option = { value: string; label: string };

/** A short fixed list. Native, so that phones show their own picker; long or searched lists use ComboBox. */
export function Select({
  options,
  placeholder,
  ...props
}: FieldBaseProps & NativeProps<'select'> & { options: readonly Option[]; placeholder?: string }) {
  const { base, native } = fieldProps(props);
  const ids = useFieldIds(base);
  return (
    <Field {...base} ids={ids}>
      <select {...native} {...nativeIds(ids)} className={cx(controlClass, 'select-arrow h-(--control-h) pr-8 pl-2')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
