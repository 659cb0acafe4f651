import type { Project } from './project-status.tsx';

/** A project as its form holds it; a day that is not given is empty. */
export type ProjectValues = {
  name: string;
  code: string;
  description: string;
  zone: string;
  siteId: string | null;
  startsOn: string;
  endsOn: string;
  color: string;
  managerIds: string[];
};

export function newProjectValues(zone: string, managerId: string): ProjectValues {
  return {
    name: '',
    code: '',
    description: '',
    zone,
    siteId: null,
    startsOn: '',
    endsOn: '',
    color: 'indigo',
    managerIds: [managerId],
  };
}

export function toProjectValues(project: Project): ProjectValues {
  const { name, code, description, zone, siteId, color } = project;
  return {
    name,
    code,
    description,
    zone,
    siteId,
    color,
    startsOn: project.startsOn ?? '',
    endsOn: project.endsOn ?? '',
    managerIds: project.managers.map(manager => manager.accountId),
  };
}

export function toProjectBody(values: ProjectValues) {
  return {
    ...values,
    name: values.name.trim(),
    startsOn: values.startsOn || null,
    endsOn: values.endsOn || null,
  };
}
