import { type GhostStore, useGhost } from './ghost.ts';
import { boxOf, NAME_PX, overlaps, type Scale, xOf } from './grid-geometry.ts';

/** What a drag would do, with its times; the only part of the grid that is drawn in each frame of a drag. */
export function GridGhost({ store, scale }: { store: GhostStore; scale: Scale }) {
  const ghost = useGhost(store);
  if (ghost === null) return null;
  const inWindow = overlaps(ghost, scale);
  const box = inWindow ? boxOf(scale, ghost) : { x: Math.max(0, xOf(scale, ghost.startMs)), width: 0 };
  return (
    <div
      className="pg-ghost"
      data-kind={ghost.kind}
      aria-hidden="true"
      style={{ transform: `translate(${NAME_PX + box.x}px, ${ghost.top}px)`, width: box.width }}
    >
      <div className="pg-ghost-label" key={ghost.label} ref={keepInView}>
        {ghost.label}
        {ghost.note !== null && <span>{ghost.note}</span>}
      </div>
    </div>
  );
}

/** Shifts the words to the left where the grid's edge would cut them. */
function keepInView(label: HTMLElement | null) {
  const view = label?.closest('.pg-scroller')?.getBoundingClientRect();
  if (label === null || view === undefined) return;
  label.style.transform = '';
  const over = label.getBoundingClientRect().right - (view.right - 16);
  if (over > 0) label.style.transform = `translateX(${-over}px)`;
}
