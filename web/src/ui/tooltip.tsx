import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';

const SHOW_AFTER_MS = 350;
const GAP_PX = 6;

function place(tip: HTMLElement | null, anchor: Element | null | undefined) {
  if (tip === null || anchor === null || anchor === undefined) return;
  tip.showPopover();
  const at = anchor.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const below = at.bottom + GAP_PX + size.height < window.innerHeight;
  const left = Math.min(Math.max(4, at.left + at.width / 2 - size.width / 2), window.innerWidth - size.width - 4);
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom + GAP_PX : at.top - GAP_PX - size.height}px`;
}

/** Focus that moves without a blur event (overlays swallow some), scrolling and clicks: the words would point at nothing. */
function hideOnMove(hide: () => void) {
  const events = ['focusin', 'pointerdown', 'scroll'] as const;
  for (const event of events) document.addEventListener(event, hide, true);
  return () => {
    for (const event of events) document.removeEventListener(event, hide, true);
  };
}

/** Words beside the pointer or the focused control. They repeat its accessible name or description, so it hides from screen readers. */
export function Tooltip({ text, children }: { text: string | undefined; children: ReactNode }) {
  const [visible, setVisible] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function hide() {
    clearTimeout(timer.current);
    setVisible(false);
  }

  function enter(event: PointerEvent) {
    if (event.pointerType === 'mouse') timer.current = setTimeout(() => setVisible(true), SHOW_AFTER_MS);
  }

  return (
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={enter}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={event => setVisible(event.target.matches(':focus-visible'))}
      onBlur={hide}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && hide()}
    >
      {children}
      {visible && text !== undefined && (
        <div
          ref={tip => {
            place(tip, anchor.current?.firstElementChild);
            return hideOnMove(hide);
          }}
          popover="manual"
          aria-hidden="true"
          className="fixed m-0 max-w-72 rounded-md bg-text px-2 py-1 text-xs text-canvas shadow-pop"
        >
          {text}
        </div>
      )}
    </span>
  );
}
