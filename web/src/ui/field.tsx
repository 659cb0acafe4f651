import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';

/** Look of everything one types or picks in. */
export const controlClass =
  'w-full min-w-0 rounded-md border border-control bg-raised text-text transition-colors hover:border-muted ' +
  'aria-invalid:border-danger-line disabled:cursor-not-allowed disabled:bg-surface disabled:text-muted ' +
  '[&[readonly]]:bg-surface';

export type FieldBaseProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Marked in words: most fields are required, so the few that are not say so. */
  optional?: boolean | undefined;
  /** The label is read but not shown, when the place makes it plain. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
};

export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

export function useFieldIds({ hint, error }: FieldBaseProps): FieldIds & { hintId: string; errorId: string } {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [error ? errorId : undefined, hint ? hintId : undefined].filter(part => part !== undefined);
  return {
    id,
    hintId,
    errorId,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': error ? true : undefined,
  };
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1 text-sm text-danger-text">
      <CircleAlert aria-hidden="true" size={14} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

export function FieldLabel({ htmlFor, label, optional, hideLabel, id }: FieldLabelProps) {
  const t = useTranslations('ui');
  return (
    <label htmlFor={htmlFor} id={id} className={cx('mb-1 block font-medium', hideLabel && 'sr-only')}>
      {label}
      {optional && <span className="font-normal text-muted"> ({t('optional')})</span>}
    </label>
  );
}

type FieldLabelProps = Pick<FieldBaseProps, 'label' | 'optional' | 'hideLabel'> & { htmlFor?: string; id?: string };

/** Label above, hint and error below, for a native control that carries `ids`. */
export function Field({
  ids,
  children,
  ...props
}: FieldBaseProps & { ids: ReturnType<typeof useFieldIds>; children: ReactNode }) {
  return (
    <div className={cx('min-w-0', props.className)}>
      <FieldLabel {...props} htmlFor={ids.id} />
      {children}
      {props.error && <FieldError id={ids.errorId}>{props.error}</FieldError>}
      {props.hint && (
        <p id={ids.hintId} className="mt-1 text-sm text-muted">
          {props.hint}
        </p>
      )}
    </div>
  );
}
