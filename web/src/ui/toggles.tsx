import { type ComponentPropsWithRef, type ReactNode, type Ref, useId } from 'react';
import { cx } from './cx.ts';
import { type FieldBaseProps, FieldError, useFieldIds } from './field.tsx';

type ToggleProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'className' | 'type'> &
  Pick<FieldBaseProps, 'label' | 'hint' | 'error' | 'hideLabel' | 'className'>;

const rowClass = 'flex min-h-6 items-start gap-2 coarse:min-h-11 coarse:items-center';

function ToggleText({ props, ids }: { props: ToggleProps; ids: ReturnType<typeof useFieldIds> }) {
  return (
    <div className={props.hideLabel ? 'sr-only' : 'min-w-0'}>
      <label htmlFor={ids.id}>{props.label}</label>
      {props.hint && (
        <p id={ids.hintId} className="text-sm text-muted">
          {props.hint}
        </p>
      )}
      {props.error && <FieldError id={ids.errorId}>{props.error}</FieldError>}
    </div>
  );
}

function split(props: ToggleProps) {
  const { label: _, hint: __, error: ___, hideLabel: ____, className, ref, ...native } = props;
  return { className, native, ref };
}

function passRef(ref: Ref<HTMLInputElement> | undefined, input: HTMLInputElement | null) {
  if (typeof ref === 'function') return ref(input);
  if (ref) ref.current = input;
  return undefined;
}

/** `indeterminate` shows a dash: some of what it stands for is chosen. */
export function Checkbox({ indeterminate, ...props }: ToggleProps & { indeterminate?: boolean }) {
  const ids = useFieldIds(props);
  const { className, native, ref } = split(props);
  return (
    <div className={cx(rowClass, className)}>
      <input
        {...native}
        type="checkbox"
        id={ids.id}
        aria-describedby={ids['aria-describedby']}
        aria-invalid={ids['aria-invalid']}
        ref={input => {
          if (input) input.indeterminate = indeterminate ?? false;
          return passRef(ref, input);
        }}
        className="mt-0.5 size-4 shrink-0 accent-accent coarse:size-5"
      />
      <ToggleText props={props} ids={ids} />
    </div>
  );
}

export type RadioOption = { value: string; label: string; hint?: ReactNode };

export type RadioGroupProps = Pick<FieldBaseProps, 'label' | 'error' | 'hint' | 'className'> & {
  options: readonly RadioOption[];
  value: string;
  onChange: (value: string) => void;
  /** Cards side by side instead of a plain list. */
  cards?: boolean;
};

export function RadioGroup({ label, error, hint, options, value, onChange, cards, className }: RadioGroupProps) {
  const name = useId();
  const cardClass =
    'cursor-pointer rounded-lg border border-line bg-raised p-3 hover:border-control ' +
    'has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent';
  return (
    <fieldset className={className} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      {hint && <p className="mb-2 text-sm text-muted">{hint}</p>}
      <div className={cards ? 'grid gap-2 sm:grid-cols-2' : 'space-y-1'}>
        {options.map(option => (
          <label key={option.value} className={cx('flex items-start gap-2', cards ? cardClass : rowClass)}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className={cx(cards && 'font-medium')}>{option.label}</span>
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

export type SegmentedProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A choice among two to five views; arrow keys move as in any radio group. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="inline-flex rounded-md border border-control bg-surface p-px">
      {options.map(option => (
        <label
          key={option.value}
          className={
            'relative flex h-[calc(var(--control-h)-4px)] cursor-pointer items-center rounded-[5px] px-2.5 text-sm ' +
            'whitespace-nowrap text-muted hover:text-text has-checked:bg-raised has-checked:font-medium ' +
            'has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent'
          }
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** A row of controls above a list or a grid; wraps on small screens. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="mb-3 flex flex-wrap items-end gap-2" data-print="hide">
      {children}
      {end && <div className="ml-auto flex items-center gap-2">{end}</div>}
    </div>
  );
}
