import { CalendarRange, ClipboardCheck, FileUp, FolderKanban, UserPlus, Users } from 'lucide-react';
import type { ProductModule } from '../app/product.ts';

/** Reads that change with a mission or with an answer to it. */
const MISSION_READS = [
  '/planning',
  '/planning/today',
  '/missions',
  '/missions/{id}',
  '/assignments',
  '/me/assignments',
  '/projects',
  '/projects/{id}',
] as const;
const ANSWER_READS = [...MISSION_READS, '/invitations'] as const;
const PROJECT_READS = ['/planning', '/projects', '/projects/{id}'] as const;
const PERSON_READS = ['/planning', '/people', '/people/{id}', '/people/tags', '/skills'] as const;
const IMPORT_READS = ['/people/imports', '/people/imports/{id}'] as const;

/** What Crew adds to the shell: places, commands, live rules, offline actions. Its pages are in routes.tsx. */
export const crewModule: ProductModule = {
  id: 'crew',
  home: can => (can('crew.mission.list') ? '/$org/crew/planning' : '/$org/crew/my-missions'),
  areas: ['crew'],
  nav: [
    {
      id: 'planning',
      label: 'crew.nav.planning',
      icon: CalendarRange,
      to: '/$org/crew/planning',
      action: 'crew.mission.list',
      phone: true,
    },
    {
      id: 'projects',
      label: 'crew.nav.projects',
      icon: FolderKanban,
      to: '/$org/crew/projects',
      action: 'crew.project.list',
      phone: true,
    },
    {
      id: 'people',
      label: 'crew.nav.people',
      icon: Users,
      to: '/$org/crew/people',
      action: 'workplace.person.list',
      phone: true,
    },
    {
      id: 'my-missions',
      label: 'crew.nav.myMissions',
      shortLabel: 'crew.nav.missionsShort',
      icon: ClipboardCheck,
      to: '/$org/crew/my-missions',
      action: 'crew.assignment.own',
      phone: true,
    },
  ],
  commands: [
    {
      id: 'new-project',
      label: 'crew.commands.newProject',
      icon: FolderKanban,
      to: '/$org/crew/projects/new',
      action: 'crew.project.write',
    },
    {
      id: 'new-person',
      label: 'crew.commands.newPerson',
      icon: UserPlus,
      to: '/$org/crew/people',
      search: { dialog: 'new' },
      action: 'workplace.person.write',
    },
    {
      id: 'import-people',
      label: 'crew.commands.importPeople',
      icon: FileUp,
      to: '/$org/crew/people/import',
      action: 'workplace.person.import',
    },
  ],
  live: {
    'crew.mission.created': MISSION_READS,
    'crew.mission.updated': MISSION_READS,
    'crew.mission.rescheduled': MISSION_READS,
    'crew.mission.published': MISSION_READS,
    'crew.mission.cancelled': MISSION_READS,
    'crew.mission.done': MISSION_READS,
    'crew.assignment.invited': ANSWER_READS,
    'crew.assignment.accepted': ANSWER_READS,
    'crew.assignment.declined': ANSWER_READS,
    'crew.assignment.cancelled': ANSWER_READS,
    'crew.assignment.reset': ANSWER_READS,
    'crew.invitation.reminded': ['/invitations'],
    'crew.project.created': PROJECT_READS,
    'crew.project.updated': PROJECT_READS,
    'crew.role.created': ['/planning', '/roles'],
    'crew.site.created': ['/planning', '/sites'],
    'crew.site.updated': ['/planning', '/sites'],
    'crew.feed.created': ['/calendar-feeds'],
    'crew.feed.revoked': ['/calendar-feeds'],
    'workplace.person.created': PERSON_READS,
    'workplace.person.updated': PERSON_READS,
    'workplace.person.archived': PERSON_READS,
    'workplace.person.restored': PERSON_READS,
    'workplace.person.merged': PERSON_READS,
    'workplace.person.imported': PERSON_READS,
    'workplace.import.uploaded': IMPORT_READS,
    'workplace.import.progress': IMPORT_READS,
    'workplace.import.deleted': IMPORT_READS,
  },
  offline: [],
};
