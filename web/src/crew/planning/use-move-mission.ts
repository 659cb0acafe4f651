import { resetOnMove } from '@orga/server/crew/assignments/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';
import { apiKey, ifMatch, scopeHeaders } from '../../api/query.ts';
import { showToast } from '../../ui/toast.tsx';
import { type Interval, iso } from './grid-time.ts';
import { noteOwnChange } from './own-changes.ts';
import { acceptedOn, type Planning, type PlanningMission } from './planning-model.ts';
import { usePlanningProblem } from './use-planning-problem.ts';

type Times = Pick<PlanningMission, 'startsAt' | 'endsAt'>;
/** How to take a move back. */
type Step = { missionId: string; back: Times };
type Change = Partial<Pick<PlanningMission, 'startsAt' | 'endsAt' | 'version'>>;

const LONGEST_HISTORY = 50;

/** How many people who said yes are asked again when a mission moves; the server decides by the same rule. */
export function askedAgain(mission: PlanningMission, after: Times): number {
  const { siteId } = mission;
  const verdict = resetOnMove({ ...pickTimes(mission), siteId }, { ...after, siteId });
  return verdict === 'reset-to-invited' ? acceptedOn(mission) : 0;
}

const pickTimes = ({ startsAt, endsAt }: Times): Times => ({ startsAt, endsAt });

export function toTimes({ startMs, endMs }: Interval): Times {
  return { startsAt: iso(startMs), endsAt: iso(endMs) };
}

/** Moves a mission at once on screen and then on the server; puts it back when refused. Ctrl+Z and the toast undo it. */
export function useMoveMission(orgId: string, describe: (after: Times, before: Times) => string) {
  const t = useTranslations('planning');
  const client = useQueryClient();
  const problemText = usePlanningProblem();
  const history = useRef<Step[]>([]);
  // Moves of one mission are sent one after the other: each needs the version that the one before made.
  const queue = useRef(new Map<string, Promise<number | undefined>>());
  const key = apiKey({ orgId }, '/planning');

  /** The newest of what the cached windows know about a mission. */
  function find(missionId: string): PlanningMission | undefined {
    return client
      .getQueriesData<Planning>({ queryKey: key })
      .flatMap(([, planning]) => planning?.missions.filter(candidate => candidate.id === missionId) ?? [])
      .toSorted((a, b) => b.version - a.version)[0];
  }

  function write(missionId: string, change: Change) {
    client.setQueriesData<Planning>(
      { queryKey: key },
      planning => planning && changeMission(planning, missionId, change),
    );
  }

  async function patch(missionId: string, after: Times, version: number): Promise<number | undefined> {
    const { data } = await api.PATCH('/missions/{id}', {
      params: { path: { id: missionId } },
      body: after,
      headers: { ...scopeHeaders({ orgId }), ...ifMatch(`"v${version}"`) },
    });
    if (data !== undefined) write(missionId, { version: data.version, startsAt: data.startsAt, endsAt: data.endsAt });
    return data?.version;
  }

  function refuse(error: unknown, missionId: string, before: Times) {
    const problem = toProblem(error);
    write(missionId, before);
    if (problem.status === 412) showToast({ tone: 'clash', text: t('move.outdated') });
    else showToast({ tone: 'danger', text: t('move.refused', { reason: problemText(problem) }) });
  }

  /** `seen` is the mission as it was on screen: what somebody else changed during the drag is never overwritten unseen. */
  async function move(seen: PlanningMission, after: Times, isUndo = false) {
    const { id: missionId, title, version } = seen;
    const before = pickTimes(seen);
    const again = askedAgain(seen, after);
    noteOwnChange([missionId]);
    await client.cancelQueries({ queryKey: key });
    write(missionId, after);
    const running = queue.current.get(missionId);
    const sending =
      running === undefined
        ? patch(missionId, after, version)
        : running.then(made => patch(missionId, after, made ?? version));
    const settled = sending.catch(() => undefined);
    queue.current.set(missionId, settled);
    // Noted before the server answers: Ctrl+Z right after a move means that move, not the one before.
    const step = { missionId, back: before };
    if (!isUndo) history.current = [...history.current.slice(1 - LONGEST_HISTORY), step];
    try {
      await sending;
      const done = t(isUndo ? 'move.undone' : 'move.done', { title, when: describe(after, before) });
      showToast({
        tone: again > 0 ? 'clash' : 'success',
        text: again > 0 ? `${done}. ${t('move.askedAgain', { count: again })}.` : done,
        action: isUndo ? undefined : { label: t('undo'), onAction: () => undo(step) },
      });
    } catch (error) {
      history.current = history.current.filter(other => other !== step);
      refuse(error, missionId, before);
    } finally {
      if (queue.current.get(missionId) === settled) queue.current.delete(missionId);
      noteOwnChange([missionId]);
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ predicate: query => query.queryKey.includes('/missions/{id}') });
    }
  }

  /** Takes one move back; a step that was taken back already is left alone. */
  async function undo(step: Step | undefined) {
    if (step === undefined || !history.current.includes(step)) return;
    history.current = history.current.filter(other => other !== step);
    const mission = find(step.missionId);
    if (mission !== undefined) await move(mission, step.back, true);
  }

  useUndoKey(
    () => history.current.length > 0,
    () => undo(history.current.at(-1)),
  );
  return { move: (seen: PlanningMission, after: Interval) => void move(seen, toTimes(after)) };
}

function changeMission(planning: Planning, missionId: string, change: Change): Planning {
  const missions = planning.missions.map(mission => (mission.id === missionId ? { ...mission, ...change } : mission));
  return { ...planning, missions };
}

/** Ctrl+Z or Cmd+Z, unless it means the text one is typing. */
function useUndoKey(canUndo: () => boolean, undo: () => Promise<void>) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    if (isTyping || !canUndo()) return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
