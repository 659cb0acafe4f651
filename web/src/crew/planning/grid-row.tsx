import { memo } from 'react';
import { colorValue } from '../../ui/colors.ts';
import { GridBar } from './grid-bar.tsx';
import { barsIn, type Scale } from './grid-geometry.ts';
import type { GridWords } from './grid-words.ts';
import type { PlanningIndex, Row } from './planning-model.ts';

export type GridRowProps = {
  row: Row;
  rowIndex: number;
  /** Pixels from the top of its block; null when it stands in the flow. */
  top: number | null;
  scale: Scale;
  widthPx: number;
  /** Only bars of this part of the window are drawn. */
  fromMs: number;
  toMs: number;
  index: PlanningIndex;
  words: GridWords;
  selected: ReadonlySet<string>;
  openMission: string | undefined;
  /** The bar that the Tab key reaches, when it is in this row. */
  tabStop: string | null;
};

function RowName({ row, words }: { row: Row; words: GridWords }) {
  const name = row.kind === 'drafts' ? words.drafts : row.name;
  return (
    <div role="rowheader" className="pg-name">
      <span className="pg-name-text" title={name}>
        {name}
        {row.employmentType !== null && <span className="pg-name-meta"> {words.employment(row.employmentType)}</span>}
      </span>
      {row.missing > 0 && <span className="pg-name-missing">{words.missing(row.missing)}</span>}
      {row.minutes !== null && row.minutes > 0 && (
        <span className="pg-name-meta tabular-nums" title={words.minutes(row.minutes)}>
          {words.format.minutes(row.minutes)}
        </span>
      )}
    </div>
  );
}

/** A person, a role or a line of the block on top. Drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, scale, words, top } = props;
  const bars = barsIn(row.bars, props.fromMs, props.toMs);
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex + 2}
      data-row={row.id}
      className={top === null ? 'pg-row' : 'pg-row pg-row-placed'}
      style={{ height: row.height, ...(top === null ? {} : { transform: `translateY(${top}px)` }) }}
    >
      <RowName row={row} words={words} />
      <div role="gridcell" className="pg-lane" style={{ width: props.widthPx }}>
        {bars.map(bar => (
          <GridBar
            key={bar.id}
            bar={bar}
            scale={scale}
            words={words}
            color={colorValue(props.index.projects.get(bar.projectId)?.color ?? '')}
            isSelected={props.selected.has(bar.missionId)}
            isOpen={props.openMission === bar.missionId}
            isTabStop={props.tabStop === bar.id}
          />
        ))}
      </div>
    </div>
  );
});
