import { Check, CircleHelp, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react';
import { cx } from './cx.ts';

export type Tone = 'info' | 'success' | 'danger' | 'muted' | 'clash';

export const TONE_ICONS: Record<Tone, LucideIcon> = {
  info: CircleHelp,
  success: Check,
  danger: X,
  muted: Minus,
  clash: TriangleAlert,
};

/** Surface, text and border of a tone; the border style and pattern tell tones apart without colour. */
export const TONE_CLASSES: Record<Tone, string> = {
  info: 'border border-dashed border-info-line bg-info-bg text-info-text',
  success: 'border border-solid border-success-line bg-success-bg text-success-text',
  danger: 'hatched border border-solid border-danger-line bg-danger-bg text-danger-text',
  muted: 'border border-solid border-muted-line bg-muted-bg text-muted-text',
  clash: 'border border-b-2 border-solid border-clash-bg border-b-clash-line bg-clash-bg text-clash-text',
};

/** A status: icon, word, border style and colour together. */
export function StatusBadge({ tone, children, icon }: { tone: Tone; children: string; icon?: LucideIcon }) {
  const Icon = icon ?? TONE_ICONS[tone];
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap',
        TONE_CLASSES[tone],
      )}
    >
      <Icon aria-hidden="true" size={12} strokeWidth={2.5} className="shrink-0" />
      <span className={tone === 'muted' ? 'line-through decoration-1' : undefined}>{children}</span>
    </span>
  );
}

/** A neutral label, such as a role or a tag. */
export function Chip({ children, color }: { children: string; color?: string }) {
  return (
    <span className="inline-flex h-5 items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-xs whitespace-nowrap">
      {color !== undefined && <span className="size-2 rounded-full" style={{ backgroundColor: color }} />}
      {children}
    </span>
  );
}
