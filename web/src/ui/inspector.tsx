import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { IconButton } from './button.tsx';

/** The shell renders this beside the content; an open Inspector shows inside it. */
export const INSPECTOR_SLOT_ID = 'inspector-slot';

export type InspectorProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons of the selected thing, at the bottom. */
  footer?: ReactNode;
};

/**
 * Panel about the selected thing: 380 px beside the content and not modal, so that the selection can go on; the whole
 * screen on a phone. Mount it with a `key` of the thing: focus goes to its title and back where it was on Escape.
 */
export function Inspector({ title, onClose, children, footer }: InspectorProps) {
  const t = useTranslations('ui');
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const slot = document.getElementById(INSPECTOR_SLOT_ID);

  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  }

  const panel = (
    <aside
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      data-print="hide"
      className="fixed inset-0 z-40 flex animate-[slide-in_140ms_ease-out] flex-col bg-raised md:static md:z-auto md:h-full md:w-(--inspector-w) md:border-l md:border-line"
    >
      <header className="flex min-h-12 items-center gap-2 border-b border-line py-1.5 pr-2 pl-4">
        <h2 id={titleId} ref={heading} tabIndex={-1} data-focus-ring="none" className="min-w-0 flex-1 text-lg">
          {title}
        </h2>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-auto p-4">{children}</div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {footer}
        </footer>
      )}
    </aside>
  );
  return slot === null ? panel : createPortal(panel, slot);
}

/** Label and value pairs of a detail panel. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">
      {items.map(item => (
        <div key={item.label} className="contents">
          <dt className="text-muted">{item.label}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
