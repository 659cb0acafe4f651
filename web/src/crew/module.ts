import { CalendarRange, ClipboardCheck, FolderKanban, Users } from 'lucide-react';
import type { ProductModule } from '../app/product.ts';

/** What Crew adds to the shell: places, commands, live rules, offline actions. Its pages are in routes.tsx. */
export const crewModule: ProductModule = {
  id: 'crew',
  home: can => (can('crew.mission.list') ? '/$org/crew/planning' : '/$org/crew/my-missions'),
  areas: ['crew'],
  nav: [
    { id: 'planning', label: 'crew.nav.planning', icon: CalendarRange, to: '/$org/crew/planning', phone: true },
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
  ],
  commands: [],
  live: {},
  offline: [],
};
