import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from './announce.tsx';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { TONE_ICONS, type Tone } from './status-badge.tsx';

export type ToastInput = {
  tone: Extract<Tone, 'success' | 'danger' | 'info' | 'clash'>;
  text: string;
  /** Small print, such as a request id. */
  detail?: string | undefined;
  /** Such as undo; it stays long enough to be reached by keyboard. */
  action?: { label: string; onAction: () => unknown } | undefined;
};
type ToastItem = ToastInput & { id: number };

const PLAIN_MS = 5_000;
const ACTION_MS = 12_000;

let items: readonly ToastItem[] = [];
let nextId = 1;
let paused = false;
const listeners = new Set<() => void>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function change(next: readonly ToastItem[]) {
  items = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  change(items.filter(item => item.id !== id));
}

function schedule(item: ToastItem) {
  // A refusal stays until it is read.
  if (item.tone === 'danger' || paused) return;
  clearTimeout(timers.get(item.id));
  timers.set(
    item.id,
    setTimeout(() => dismiss(item.id), item.action ? ACTION_MS : PLAIN_MS),
  );
}

function pause(next: boolean) {
  paused = next;
  if (next) for (const timer of timers.values()) clearTimeout(timer);
  else items.forEach(schedule);
}

/** Shows a short message at the edge of the screen and reads it out. */
export function showToast(input: ToastInput): void {
  const item = { ...input, id: nextId++ };
  change([...items.slice(-3), item]);
  announce(input.text);
  schedule(item);
}

const ICON_COLORS = {
  success: 'text-success-line',
  danger: 'text-danger-line',
  info: 'text-info-line',
  clash: 'text-clash-line',
};

function ToastRow({ item }: { item: ToastItem }) {
  const t = useTranslations('ui');
  const Icon = TONE_ICONS[item.tone];
  return (
    <li className="flex animate-[rise-in_140ms_ease-out] items-start gap-2 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3 shadow-pop">
      <Icon aria-hidden="true" size={16} className={cx('mt-2 shrink-0', ICON_COLORS[item.tone])} />
      <div className="min-w-0 flex-1 py-1.5">
        <p>{item.text}</p>
        {item.detail && <p className="text-xs break-all text-muted">{item.detail}</p>}
      </div>
      {item.action && (
        <Button
          tone="quiet"
          className="text-accent"
          onClick={async () => {
            await item.action?.onAction();
            dismiss(item.id);
          }}
        >
          {item.action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('close')} onClick={() => dismiss(item.id)} className="text-muted" />
    </li>
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where toasts appear; once, at the root. Reading or focusing one stops its clock. */
export function ToastRegion() {
  const t = useTranslations('ui');
  const shown = useSyncExternalStore(subscribe, () => items);
  return (
    <section
      aria-label={t('messages')}
      data-react-aria-top-layer="true"
      data-print="hide"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottomnav-h)+env(safe-area-inset-bottom))] z-60 p-3 sm:right-auto sm:left-1/2 sm:w-104 sm:-translate-x-1/2"
    >
      <ol
        className="pointer-events-auto space-y-2"
        onPointerEnter={() => pause(true)}
        onPointerLeave={() => pause(false)}
        onFocus={() => pause(true)}
        onBlur={() => pause(false)}
      >
        {shown.map(item => (
          <ToastRow key={item.id} item={item} />
        ))}
      </ol>
    </section>
  );
}
