import type { WizardRole, WizardTimeRange } from '@orga/server/crew/missions/rules-wizard';
import type { ProjectValues } from '../project-values.ts';

export const STEPS = ['project', 'days', 'preview'] as const;
export type WizardStep = (typeof STEPS)[number];

/** Everything entered so far. It is kept in this tab, so that a reload or a refusal loses nothing. */
export type WizardDraft = {
  step: WizardStep;
  project: ProjectValues;
  /** Set once the project exists: only its missions are still to be made. */
  projectId: string | null;
  dayMode: 'range' | 'single';
  from: string;
  to: string;
  /** 1 is Monday, 7 is Sunday. */
  weekdays: number[];
  singles: string[];
  ranges: WizardTimeRange[];
  roles: WizardRole[];
  titlePattern: string;
  /** Missions that are not wanted, by key. */
  leftOut: string[];
  /** Instants chosen for times that the clocks skip or show twice, by key and edge. */
  settled: Record<string, string>;
};

/** Raised when the shape changes: an older draft is then dropped. */
const SHAPE = 1;

export function newDraft(project: ProjectValues, projectId: string | null): WizardDraft {
  return {
    step: projectId === null ? 'project' : 'days',
    project,
    projectId,
    dayMode: 'range',
    from: project.startsOn,
    to: project.endsOn,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    singles: [],
    ranges: [{ start: '', end: '', title: '' }],
    roles: [{ roleId: '', quota: 1 }],
    titlePattern: '',
    leftOut: [],
    settled: {},
  };
}

export function readDraft(name: string): WizardDraft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('shape' in kept) || kept.shape !== SHAPE) return undefined;
    // Types: written by writeDraft with the same shape.
    return (kept as unknown as { draft: WizardDraft }).draft;
  } catch {
    return undefined;
  }
}

export function writeDraft(name: string, draft: WizardDraft): void {
  try {
    sessionStorage.setItem(name, JSON.stringify({ shape: SHAPE, draft }));
  } catch {
    // A browser without storage: the wizard works, it only forgets on reload.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(name);
}
