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
  // A short bar's title runs on over the free place behind it.
  const room = Math.min(xOf(scale, Math.min(bar.nextMs, scale.endMs)) - x - 4, LONGEST_SPILL_PX);
  const hasIcon = width >= ICON_FROM_PX;
  const indent = hasIcon ? BEFORE_TEXT_PX : width + 3;
  const textPx = Math.round(Math.max(width, room) - indent);
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
      {textPx >= SHORTEST_TEXT_PX && (
        <span className="pg-bar-text" style={{ left: indent, maxWidth: textPx }}>
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
