import type { LucideIcon } from 'lucide-react';
import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId, useState } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'relative inline-flex h-(--control-h) select-none items-center justify-center gap-1.5 rounded-md font-medium ' +
  'whitespace-nowrap transition-colors aria-disabled:cursor-not-allowed';

const TONES: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong',
  secondary: 'border border-control bg-raised text-text not-aria-disabled:hover:bg-surface-strong',
  quiet: 'text-text not-aria-disabled:hover:bg-surface-strong',
  danger: 'bg-danger-fill text-on-danger not-aria-disabled:hover:bg-danger-fill-strong',
};

/** Classes of a button, for links that look like one. */
export function buttonClass(tone: ButtonTone, extra?: string): string {
  return cx(BASE, 'px-3', TONES[tone], extra);
}

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'disabled'> & {
  tone?: ButtonTone;
  icon?: LucideIcon | undefined;
  /** May return a promise: the button then shows progress and cannot fire again until it settles. */
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => unknown) | undefined;
  /** Progress that is known elsewhere, such as a form being sent. */
  pending?: boolean | undefined;
  /** Why the button cannot be used now. It stays focusable so that the reason can be read. */
  disabledReason?: string | null | undefined;
};

type Guard = { busy: boolean; blocked: boolean; handle: (event: MouseEvent<HTMLButtonElement>) => void };

function useGuardedClick({ onClick, pending, disabledReason }: ButtonProps): Guard {
  const [running, setRunning] = useState(false);
  const busy = running || pending === true;
  const blocked = busy || Boolean(disabledReason);

  function handle(event: MouseEvent<HTMLButtonElement>) {
    if (blocked) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const result = onClick?.(event);
    if (!(result instanceof Promise)) return;
    setRunning(true);
    // The action shows its own failure; here only the end counts.
    result.catch(() => undefined).finally(() => setRunning(false));
  }

  return { busy, blocked, handle };
}

export function Button(props: ButtonProps) {
  const {
    tone = 'secondary',
    icon: Icon,
    onClick: _,
    pending: __,
    disabledReason,
    className,
    children,
    ...rest
  } = props;
  const { busy, blocked, handle } = useGuardedClick(props);
  const reasonId = useId();
  return (
    <Tooltip text={disabledReason ?? undefined}>
      <button
        type="button"
        {...rest}
        onClick={handle}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
        className={cx(buttonClass(tone, className), disabledReason && 'opacity-55')}
      >
        <span className={cx('contents', busy && '[&>*]:invisible')}>
          {Icon && <Icon aria-hidden="true" size={16} className="-ml-0.5 shrink-0" />}
          <span className="min-w-0">{children}</span>
        </span>
        {busy && (
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
        )}
        {disabledReason && (
          <span id={reasonId} hidden>
            {disabledReason}
          </span>
        )}
      </button>
    </Tooltip>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'icon' | 'children'> & {
  icon: LucideIcon;
  /** Accessible name, shown as tooltip. */
  label: string;
  /** Small number or dot over the icon. */
  badge?: ReactNode;
};

export function IconButton(props: IconButtonProps) {
  const {
    tone = 'quiet',
    icon: Icon,
    label,
    badge,
    onClick: _,
    pending: __,
    disabledReason,
    className,
    ...rest
  } = props;
  const { busy, blocked, handle } = useGuardedClick(props);
  return (
    <Tooltip text={disabledReason ?? label}>
      <button
        type="button"
        {...rest}
        onClick={handle}
        aria-label={disabledReason ? `${label}: ${disabledReason}` : label}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        className={cx(BASE, 'w-(--control-h) shrink-0', TONES[tone], disabledReason && 'opacity-55', className)}
      >
        {busy ? <Spinner /> : <Icon aria-hidden="true" size={17} />}
        {badge}
      </button>
    </Tooltip>
  );
}
