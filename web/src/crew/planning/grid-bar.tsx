import { Check, CircleHelp, type LucideIcon, Minus, Pencil, UserPlus, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import { boxOf, laneTop, type Scale, xOf } from './grid-geometry.ts';
import type { GridWords } from './grid-words.ts';
import type { LanedBar } from './planning-model.ts';
import type { BarStatus } from './planning-search.ts';

export const STATUS_ICONS: Record<BarStatus, LucideIcon> = {
  NEED: UserPlus,
  DRAFT: Pencil,
  INVITED: CircleHelp,
  ACCEPTED: Check,
  DECLINED: X,
  CANCELLED: Minus,
};

const ICON_FROM_PX = 19;
const LONGEST_SPILL_PX = 220;
const SHORTEST_TEXT_PX = 26;
/** Border, padding, icon and gap before the text. */
const BEFORE_TEXT_PX = 25;

const LETTER_PX = 6.4;

/** Inside the bar when it fits there; else behind it, over the free place up to the next bar, if that is larger. */
function textPlace(bar: LanedBar, width: number, roomPx: number): { left: number; maxWidth: number } | null {
  const written = bar.title.length + (bar.detail === '' ? 0 : bar.detail.length + 1) + (bar.places === null ? 0 : 4);
  const inside = Math.round(width) - BEFORE_TEXT_PX - 2;
  const behind = Math.round(Math.min(roomPx, width + LONGEST_SPILL_PX) - width) - 3;
  const isInside = written * LETTER_PX <= inside || inside >= behind;
  const maxWidth = isInside ? inside : behind;
  if (maxWidth < SHORTEST_TEXT_PX) return null;
  return { left: isInside ? BEFORE_TEXT_PX : Math.round(width) + 3, maxWidth };
}

type GridBarProps = {
  bar: LanedBar;
  scale: Scale;
  words: GridWords;
  color: string;
  isSelected: boolean;
  isOpen: boolean;
  isTabStop: boolean;
};

/** One bar. Its grips are pseudo-elements, so that two thousand bars stay two thousand elements. */
export function GridBar({ bar, scale, words, color, isSelected, isOpen, isTabStop }: GridBarProps) {
  const { x, width, cutStart, cutEnd } = boxOf(scale, bar);
  const text = textPlace(bar, width, xOf(scale, Math.min(bar.nextMs, scale.endMs)) - x - 4);
  const hasIcon = width >= ICON_FROM_PX;
  const Icon = STATUS_ICONS[bar.status];
  const label = words.bar(bar);
  const style: CSSProperties & { '--bar-project': string } = {
    transform: `translate(${Math.round(x)}px, ${laneTop(bar.lane)}px)`,
    width: Math.round(width),
    '--bar-project': color,
  };
  return (
    <button
      type="button"
      className="pg-bar"
      style={style}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      title={label}
      data-bar={bar.id}
      data-mission={bar.missionId}
      data-status={bar.status}
      data-clash={bar.isClash ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      data-cut-start={cutStart ? '' : undefined}
      data-cut-end={cutEnd ? '' : undefined}
    >
      {hasIcon && <Icon aria-hidden="true" size={12} strokeWidth={2.5} />}
      {text !== null && (
        <span className="pg-bar-text" style={text}>
          {bar.places !== null && (
            <b>
              {bar.places.accepted}/{bar.places.quota}{' '}
            </b>
          )}
          {bar.title}
          {bar.detail && <span className="pg-bar-detail"> {bar.detail}</span>}
        </span>
      )}
    </button>
  );
}
