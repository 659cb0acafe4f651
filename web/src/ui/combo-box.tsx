import { Check, ChevronDown, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import { controlClass, type FieldBaseProps, FieldError, FieldLabel, useFieldIds } from './field.tsx';
import { itemClass, popoverClass } from './popover-class.ts';

export type ComboOption = { id: string; label: string; hint?: string | undefined; mark?: ReactNode };

type SharedProps = FieldBaseProps & {
  options: readonly ComboOption[];
  placeholder?: string;
  disabled?: boolean;
  /** Called with each typed text when the server does the search; the options are then shown as they come. */
  onSearch?: (text: string) => void;
  loading?: boolean;
};

function OptionRow({ option }: { option: ComboOption }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={itemClass}>
      {({ isSelected }) => (
        <>
          {option.mark}
          <span className="min-w-0 flex-1">
            <span className="block text-ellipsis-1">{option.label}</span>
            {option.hint && <span className="block text-xs text-muted text-ellipsis-1">{option.hint}</span>}
          </span>
          {isSelected && <Check aria-hidden="true" size={15} className="text-accent" />}
        </>
      )}
    </ListBoxItem>
  );
}

function Options({ loading }: { loading: boolean | undefined }) {
  const t = useTranslations('ui');
  return (
    <Popover className={cx(popoverClass, 'w-(--trigger-width) min-w-56')}>
      <ListBox<ComboOption>
        className="outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-3 text-sm text-muted">{t(loading ? 'loading' : 'nothingFound')}</p>
        )}
      >
        {option => <OptionRow option={option} />}
      </ListBox>
    </Popover>
  );
}

function Trigger({ placeholder }: { placeholder: string | undefined }) {
  return (
    <div className="relative">
      <Input
        className={cx(controlClass, 'h-(--control-h) pr-9 pl-2.5')}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <AriaButton className="absolute inset-y-0 right-0 grid w-9 place-items-center text-muted">
        <ChevronDown aria-hidden="true" size={16} />
      </AriaButton>
    </div>
  );
}

type ComboBoxProps = SharedProps & { value: string | null; onChange: (value: string | null) => void };

/** Type to find one of many. */
export function ComboBox({
  options,
  value,
  onChange,
  placeholder,
  onSearch,
  loading,
  disabled,
  ...base
}: ComboBoxProps) {
  const ids = useFieldIds(base);
  return (
    <AriaComboBox<ComboOption>
      className={cx('min-w-0', base.className)}
      value={value}
      onChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      aria-label={base.label}
      isInvalid={Boolean(base.error)}
      isDisabled={disabled ?? false}
      allowsEmptyCollection
      menuTrigger="focus"
      {...(onSearch === undefined ? { defaultItems: options } : { items: options, onInputChange: onSearch })}
    >
      <FieldLabel {...base} />
      <Trigger placeholder={placeholder} />
      {base.error && <FieldError id={ids.errorId}>{base.error}</FieldError>}
      {base.hint && <p className="mt-1 text-sm text-muted">{base.hint}</p>}
      <Options loading={loading} />
    </AriaComboBox>
  );
}

type MultiProps = SharedProps & { values: readonly string[]; onChange: (values: string[]) => void };

/** Type to find several; the chosen ones stand above as removable chips. */
export function MultiComboBox({
  options,
  values,
  onChange,
  placeholder,
  onSearch,
  loading,
  disabled,
  ...base
}: MultiProps) {
  const t = useTranslations('ui');
  const ids = useFieldIds(base);
  // Labels are kept from every list seen, so that a chip survives a search that no longer contains it.
  const [known, setKnown] = useState(new Map<string, string>());
  // The same list must stay the same value: a new one at every render would clear what is being typed.
  const joined = values.join('\n');
  const value = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  const labels = new Map([...known, ...options.map(option => [option.id, option.label] as const)]);

  function change(keys: Key[]) {
    setKnown(labels);
    onChange(keys.map(String));
  }

  return (
    <div className={cx('min-w-0', base.className)}>
      <FieldLabel {...base} />
      {values.length > 0 && (
        <ul className="mb-1 flex flex-wrap gap-1">
          {values.map(value => (
            <li key={value}>
              <button
                type="button"
                aria-label={t('removeItem', { item: labels.get(value) ?? value })}
                onClick={() => onChange(values.filter(other => other !== value))}
                className="inline-flex min-h-6 items-center gap-1 rounded-full bg-surface-strong px-2 text-sm coarse:min-h-9"
              >
                {labels.get(value) ?? value}
                <X aria-hidden="true" size={13} className="text-muted" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AriaComboBox<ComboOption, 'multiple'>
        selectionMode="multiple"
        value={value}
        onChange={change}
        aria-label={base.label}
        isInvalid={Boolean(base.error)}
        isDisabled={disabled ?? false}
        allowsEmptyCollection
        menuTrigger="focus"
        {...(onSearch === undefined ? { defaultItems: options } : { items: options, onInputChange: onSearch })}
      >
        <Trigger placeholder={placeholder} />
        <Options loading={loading} />
      </AriaComboBox>
      {base.error && <FieldError id={ids.errorId}>{base.error}</FieldError>}
      {base.hint && <p className="mt-1 text-sm text-muted">{base.hint}</p>}
    </div>
  );
}
