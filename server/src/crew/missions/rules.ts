import { parseInstant } from '../../kernel/time/instant.ts';
import { resolveWallTime, type WallTimeChoice } from '../../kernel/time/wall-time.ts';

export type MissionStatus = 'draft' | 'published' | 'done' | 'cancelled';

/** Longest mission, in days; the table holds it too. */
export const MAX_MISSION_DAYS = 31;

export type PublishBlocker = 'no-needs' | 'already-published' | 'cancelled' | 'done' | 'project-archived' | null;

/** Why a mission cannot be published; null when it can. Publishing needs somebody to look for. */
export function publishBlocker(
  mission: { status: MissionStatus; needCount: number },
  projectStatus: string,
): PublishBlocker {
  if (mission.status === 'cancelled') return 'cancelled';
  if (mission.status === 'done') return 'done';
  if (mission.status === 'published') return 'already-published';
  if (projectStatus === 'ARCHIVED') return 'project-archived';
  return mission.needCount === 0 ? 'no-needs' : null;
}

/** Why a mission cannot be cancelled; null when it can. What is over took place. */
export function cancelBlocker(
  status: MissionStatus,
  projectStatus: string,
): 'cancelled' | 'done' | 'project-archived' | null {
  if (status === 'cancelled' || status === 'done') return status;
  return projectStatus === 'ARCHIVED' ? 'project-archived' : null;
}

/** A moment as a client may give it: an instant, or a wall time of the zone with a choice where it exists twice. */
export type MomentInput = { at?: string | undefined; local?: string | undefined; choice?: WallTimeChoice | undefined };
export type MomentResult =
  | { ok: true; instant: string }
  | {
      ok: false;
      code: 'moment-missing' | 'moment-wrong' | 'local-time-gap' | 'local-time-ambiguous';
      suggestions: readonly { local: string; instant: string }[];
    };

/** The instant that is meant. Nothing is guessed on the two nights when the clocks change. */
export function resolveMoment(input: MomentInput, zone: string): MomentResult {
  if (input.at !== undefined) {
    const instant = parseInstant(input.at);
    return instant === null ? { ok: false, code: 'moment-wrong', suggestions: [] } : { ok: true, instant };
  }
  const { local } = input;
  if (local === undefined) return { ok: false, code: 'moment-missing', suggestions: [] };
  const resolved = resolveWallTime(local, zone, input.choice);
  if (resolved.kind === 'ok') return { ok: true, instant: resolved.instant };
  if (resolved.kind === 'invalid') return { ok: false, code: 'moment-wrong', suggestions: [] };
  if (resolved.kind === 'gap') return { ok: false, code: 'local-time-gap', suggestions: resolved.suggestions };
  return {
    ok: false,
    code: 'local-time-ambiguous',
    suggestions: resolved.instants.map(instant => ({ local, instant })),
  };
}
