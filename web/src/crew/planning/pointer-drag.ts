import type { Ghost, GhostStore } from './ghost.ts';
import { edgeSpeed, HEADER_PX, msAt, NAME_PX, type Scale } from './grid-geometry.ts';
import { dateOf, type Interval, instantOf, moveTo, resizeTo, type Snap, snapToStep } from './grid-time.ts';
import type { LanedBar, Row } from './planning-model.ts';

/** What the grid shows now; read afresh in each frame, so that the handlers are attached once. */
export type DragContext = {
  scale: Scale;
  zone: string;
  snap: Snap;
  canWrite: boolean;
  ghost: GhostStore;
  findBar: (id: string) => LanedBar | undefined;
  findRow: (id: string) => Row | undefined;
  describe: (interval: Interval) => string;
  consequence: (missionId: string, after: Interval) => string | null;
  describeInvite: (bar: LanedBar, row: Row) => string;
  onDragging: (missionId: string | null, isDragging: boolean) => void;
  onMove: (missionId: string, after: Interval) => void;
  onCreate: (row: Row, interval: Interval) => void;
  onInvite: (bar: LanedBar, row: Row) => void;
};

type Mode = 'move' | 'start' | 'end' | 'create';
type Session = {
  pointerId: number;
  isTouch: boolean;
  fromX: number;
  fromY: number;
  x: number;
  y: number;
  mode: Mode;
  bar: LanedBar | undefined;
  row: Row | undefined;
  /** From the bar's start to the pointer; for a new one the instant where it began. */
  grabMs: number;
  top: number;
  isActive: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  result: { kind: 'time'; interval: Interval } | { kind: 'invite'; row: Row } | null;
};

const START_AFTER_PX = 4;
const LONG_PRESS_MS = 400;
const EDGE_GRIP_PX = 7;
const RESIZABLE_FROM_PX = 26;

/** Drags of the grid by mouse, pen and long press: moving, resizing, creating, and needs carried onto a person. */
export class PointerDrag {
  private readonly scroller: HTMLElement;
  private readonly context: () => DragContext;
  private session: Session | undefined;
  private frame = 0;
  private justDragged = false;

  constructor(scroller: HTMLElement, context: () => DragContext) {
    this.scroller = scroller;
    this.context = context;
  }

  attach(): () => void {
    const leaving = new AbortController();
    const { signal } = leaving;
    this.scroller.addEventListener('pointerdown', event => this.down(event), { signal });
    window.addEventListener('pointermove', event => this.move(event), { signal });
    window.addEventListener('pointerup', event => this.up(event), { signal });
    window.addEventListener('pointercancel', () => this.cancel(), { signal });
    window.addEventListener('keydown', event => this.key(event), { signal, capture: true });
    this.scroller.addEventListener('click', event => this.click(event), { signal, capture: true });
    // A long press must neither scroll nor open the browser's own menu.
    this.scroller.addEventListener('touchmove', event => this.session?.isActive && event.preventDefault(), {
      signal,
      passive: false,
    });
    this.scroller.addEventListener('contextmenu', event => this.session?.isTouch && event.preventDefault(), { signal });
    return () => {
      this.cancel();
      leaving.abort();
    };
  }

  private down(event: PointerEvent): void {
    this.justDragged = false;
    if (event.button !== 0 || this.session !== undefined || !(event.target instanceof Element)) return;
    const { canWrite, findBar, findRow } = this.context();
    const barElement = event.target.closest<HTMLElement>('[data-bar]');
    const rowElement = event.target.closest<HTMLElement>('[data-row]');
    const row = findRow(rowElement?.dataset['row'] ?? '');
    const bar = findBar(barElement?.dataset['bar'] ?? '');
    const onTimeline = event.clientX > this.scroller.getBoundingClientRect().left + NAME_PX;
    if (!canWrite || row === undefined || !onTimeline || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (bar === undefined && row.kind !== 'person' && row.kind !== 'role') return;
    this.session = this.begin(event, barElement, rowElement, bar, row);
    if (this.session.isTouch) this.session.timer = setTimeout(() => this.activate(), LONG_PRESS_MS);
  }

  private begin(
    event: PointerEvent,
    barElement: HTMLElement | null,
    rowElement: HTMLElement | null,
    bar: LanedBar | undefined,
    row: Row,
  ): Session {
    const { scale, zone, snap } = this.context();
    const at = msAt(scale, this.contentX(event.clientX));
    const anchor = (barElement ?? rowElement)?.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    const top = (anchor?.top ?? 0) - view.top + this.scroller.scrollTop + (barElement === null ? 5 : 0);
    return {
      pointerId: event.pointerId,
      isTouch: event.pointerType === 'touch',
      fromX: event.clientX,
      fromY: event.clientY,
      x: event.clientX,
      y: event.clientY,
      mode: barElement === null ? 'create' : gripOf(barElement, event.clientX, snap),
      bar,
      row,
      grabMs: bar === undefined ? snapToStep(at, zone) : at - bar.startMs,
      top,
      isActive: false,
      timer: undefined,
      result: null,
    };
  }

  private contentX(clientX: number): number {
    return clientX - this.scroller.getBoundingClientRect().left + this.scroller.scrollLeft - NAME_PX;
  }

  private move(event: PointerEvent): void {
    const { session } = this;
    if (session === undefined || event.pointerId !== session.pointerId) return;
    session.x = event.clientX;
    session.y = event.clientY;
    if (session.isActive) return;
    const distance = Math.hypot(session.x - session.fromX, session.y - session.fromY);
    if (distance < START_AFTER_PX) return;
    // A finger that moves before the press is long scrolls the page.
    if (session.isTouch) this.forget();
    else this.activate();
  }

  private activate(): void {
    const { session } = this;
    if (session === undefined) return;
    session.isActive = true;
    this.scroller.setPointerCapture(session.pointerId);
    this.scroller.dataset['dragging'] = session.mode;
    this.context().onDragging(session.bar?.missionId ?? null, true);
    this.frame = requestAnimationFrame(() => this.step());
  }

  private step(): void {
    const { session } = this;
    if (session === undefined || !session.isActive) return;
    this.scrollAtEdges(session);
    this.update(session);
    this.frame = requestAnimationFrame(() => this.step());
  }

  private scrollAtEdges(session: Session): void {
    const view = this.scroller.getBoundingClientRect();
    const byX = edgeSpeed(session.x, view.left + NAME_PX, view.right);
    const byY = session.bar?.status === 'NEED' ? edgeSpeed(session.y, view.top + HEADER_PX, view.bottom) : 0;
    if (byX !== 0) this.scroller.scrollLeft += byX;
    if (byY !== 0) this.scroller.scrollTop += byY;
  }

  private update(session: Session): void {
    const context = this.context();
    const target = this.targetPerson(session, context);
    const ghost = target === undefined ? this.timeGhost(session, context) : this.inviteGhost(session, context, target);
    const before = context.ghost.get();
    if (before === null || !isSame(before, ghost)) context.ghost.set(ghost);
  }

  /** The person under a carried need. */
  private targetPerson(session: Session, context: DragContext): Row | undefined {
    if (session.mode !== 'move' || session.bar?.needId == null || session.bar.status !== 'NEED') return undefined;
    const under = document.elementFromPoint(session.x, session.y)?.closest<HTMLElement>('[data-row]');
    const row = context.findRow(under?.dataset['row'] ?? '');
    return row?.kind === 'person' ? row : undefined;
  }

  private inviteGhost(session: Session, context: DragContext, row: Row): Ghost {
    const { bar } = session;
    session.result = { kind: 'invite', row };
    const top = session.y - this.scroller.getBoundingClientRect().top + this.scroller.scrollTop - 12;
    const { startMs = 0, endMs = 0 } = bar ?? {};
    return {
      kind: 'invite',
      startMs,
      endMs,
      top,
      label: bar === undefined ? '' : context.describeInvite(bar, row),
      note: null,
    };
  }

  private timeGhost(session: Session, context: DragContext): Ghost {
    const interval = this.intervalAt(session, context);
    session.result = { kind: 'time', interval };
    const { bar, mode, top } = session;
    const kind = bar === undefined ? 'create' : mode === 'move' ? 'move' : 'resize';
    const note = bar === undefined ? null : context.consequence(bar.missionId, interval);
    return { kind, ...interval, top, label: context.describe(interval), note };
  }

  private intervalAt({ mode, bar, grabMs, x }: Session, { scale, zone, snap }: DragContext): Interval {
    const at = msAt(scale, this.contentX(x));
    if (bar === undefined) return newInterval(grabMs, at, snap, zone);
    if (mode === 'start' || mode === 'end') return resizeTo(bar, mode, at, zone);
    return moveTo(bar, at - grabMs, snap, zone);
  }

  private up(event: PointerEvent): void {
    const { session } = this;
    if (session === undefined || event.pointerId !== session.pointerId) return;
    const context = this.context();
    if (session.isActive) this.update(session);
    const { result, bar, row, isActive } = session;
    this.forget();
    if (!isActive || result === null) return;
    this.justDragged = true;
    setTimeout(() => {
      this.justDragged = false;
    });
    if (result.kind === 'invite') {
      if (bar !== undefined) context.onInvite(bar, result.row);
    } else if (bar === undefined) {
      if (row !== undefined) context.onCreate(row, result.interval);
    } else if (bar.startMs !== result.interval.startMs || bar.endMs !== result.interval.endMs) {
      context.onMove(bar.missionId, result.interval);
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.session?.isActive) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }

  /** The click that ends a drag means nothing, also when Escape ended it before the button was released. */
  private click(event: MouseEvent): void {
    if (!this.justDragged) return;
    this.justDragged = false;
    event.preventDefault();
    event.stopPropagation();
  }

  private cancel(): void {
    if (this.session?.isActive) this.justDragged = true;
    this.forget();
  }

  private forget(): void {
    const { session } = this;
    this.session = undefined;
    clearTimeout(session?.timer);
    cancelAnimationFrame(this.frame);
    if (!session?.isActive) return;
    delete this.scroller.dataset['dragging'];
    if (this.scroller.hasPointerCapture(session.pointerId)) this.scroller.releasePointerCapture(session.pointerId);
    this.context().ghost.set(null);
    this.context().onDragging(session.bar?.missionId ?? null, false);
  }
}

function gripOf(element: HTMLElement, clientX: number, snap: Snap): Mode {
  const box = element.getBoundingClientRect();
  // Whole days leave nothing sensible to resize to, and a narrow bar must stay movable.
  if (snap === 'days' || box.width < RESIZABLE_FROM_PX) return 'move';
  if (clientX - box.left < EDGE_GRIP_PX && element.dataset['cutStart'] === undefined) return 'start';
  return box.right - clientX < EDGE_GRIP_PX && element.dataset['cutEnd'] === undefined ? 'end' : 'move';
}

/** Drawn on an empty row: quarters of an hour, or working hours of whole days in the long view. */
function newInterval(anchor: number, at: number, snap: Snap, zone: string): Interval {
  const from = Math.min(anchor, at);
  const to = Math.max(anchor, at);
  if (snap === 'days') {
    const startMs = instantOf(`${dateOf(from, zone)}T09:00`, zone);
    return { startMs, endMs: instantOf(`${dateOf(to, zone)}T17:00`, zone) };
  }
  const startMs = snapToStep(from, zone);
  return resizeTo({ startMs, endMs: startMs }, 'end', to, zone);
}

function isSame(a: Ghost, b: Ghost): boolean {
  return a.kind === b.kind && a.startMs === b.startMs && a.endMs === b.endMs && a.top === b.top && a.label === b.label;
}
