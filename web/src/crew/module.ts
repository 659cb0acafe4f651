import { CalendarPlus, CalendarRange, CalendarSync, ClipboardCheck, FileUp, FolderKanban, Users } from 'lucide-react';
import type { ProductModule } from '../app/product.ts';

/** Reads that change with a mission or with an answer to it. */
const MISSION_READS = [
  '/planning',
  '/planning/today',
  '/missions',
  '/missions/{id}',
  '/assignments',
  '/me/assignments',
] as const;

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
    { id: 'projects', label: 'crew.nav.projects', icon: FolderKanban, to: '/$org/crew/projects', phone: true },
    { id: 'people', label: 'crew.nav.people', icon: Users, to: '/$org/crew/people', phone: true },
    {
      id: 'my-missions',
      label: 'crew.nav.myMissions',
      shortLabel: 'crew.nav.missionsShort',
      icon: ClipboardCheck,
      to: '/$org/crew/my-missions',
      phone: true,
    },
    {
      id: 'calendars',
      label: 'crew.nav.calendars',
      icon: CalendarSync,
      to: '/$org/crew/calendars',
      action: 'crew.calendar.feed',
    },
  ],
  commands: [
    {
      id: 'import-calendar',
      label: 'crew.commandNames.importCalendar',
      icon: CalendarPlus,
      to: '/$org/crew/calendars/import',
      action: 'crew.calendar.import',
    },
    {
      id: 'new-feed',
      label: 'crew.commandNames.newFeed',
      icon: CalendarSync,
      to: '/$org/crew/calendars',
      search: { dialog: 'new' },
      action: 'crew.calendar.feed',
    },
    {
      id: 'import-people',
      label: 'crew.commandNames.importPeople',
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
    'crew.assignment.invited': MISSION_READS,
    'crew.assignment.accepted': MISSION_READS,
    'crew.assignment.declined': MISSION_READS,
    'crew.assignment.cancelled': MISSION_READS,
    'crew.assignment.reset': MISSION_READS,
    'crew.feed.created': ['/calendar-feeds'],
    'crew.feed.revoked': ['/calendar-feeds'],
    'crew.project.created': ['/planning'],
    'crew.project.updated': ['/planning'],
    'crew.project.archived': ['/planning'],
    'crew.project.activated': ['/planning'],
    'crew.project.reopened': ['/planning'],
    'crew.role.created': ['/planning'],
    'crew.site.created': ['/planning'],
    'crew.site.updated': ['/planning'],
    'workplace.person.created': ['/planning', '/people'],
    'workplace.person.updated': ['/planning', '/people'],
    'workplace.person.archived': ['/planning', '/people'],
    'workplace.import.uploaded': ['/people/imports'],
    'workplace.import.progress': ['/people/imports', '/people/imports/{id}'],
    'workplace.import.deleted': ['/people/imports'],
  },
  offline: [],
};
