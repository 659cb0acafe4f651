export type ProjectStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';
export type ProjectStep = 'activate' | 'archive' | 'reopen';

const STEPS: Record<ProjectStep, { from: readonly ProjectStatus[]; to: ProjectStatus }> = {
  activate: { from: ['DRAFT'], to: 'ACTIVE' },
  archive: { from: ['DRAFT', 'ACTIVE'], to: 'ARCHIVED' },
  reopen: { from: ['ARCHIVED'], to: 'ACTIVE' },
};

/** The status after a step, or null when the step cannot be taken from here. */
export function statusAfter(status: ProjectStatus, step: ProjectStep): ProjectStatus | null {
  return STEPS[step].from.includes(status) ? STEPS[step].to : null;
}
