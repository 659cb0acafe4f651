import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../app/messages.ts';
import { orgRoute, publicRoute } from '../app/root-route.tsx';
import { choiceParam, textParam } from '../app/search-params.ts';
import { readPeopleSearch } from './people/people-search.ts';
import { readPlanningSearch } from './planning/planning-search.ts';
import { readProjectSearch, readProjectsSearch } from './projects/search.ts';

const planningRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/planning',
  validateSearch: readPlanningSearch,
  loader: () => loadMessages('planning'),
  component: lazyRouteComponent(() => import('./planning/planning-page.tsx'), 'PlanningPage'),
});

const loadProjects = () => loadMessages('projects', 'missions', 'planning', 'calendars', 'settings');

const projectsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/projects',
  validateSearch: readProjectsSearch,
  loader: () => loadMessages('projects'),
  component: lazyRouteComponent(() => import('./projects/projects-page.tsx'), 'ProjectsPage'),
});

const newProjectRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/projects/new',
  loader: loadProjects,
  component: lazyRouteComponent(() => import('./projects/wizard/wizard-pages.tsx'), 'NewProjectPage'),
});

const projectRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/projects/$projectId',
  validateSearch: readProjectSearch,
  loader: loadProjects,
  component: lazyRouteComponent(() => import('./projects/project-page.tsx'), 'ProjectPage'),
});

const addMissionsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/projects/$projectId/missions/new',
  loader: loadProjects,
  component: lazyRouteComponent(() => import('./projects/wizard/wizard-pages.tsx'), 'AddMissionsPage'),
});

const loadPeople = () => loadMessages('people', 'calendars');

const peopleRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/people',
  validateSearch: readPeopleSearch,
  loader: loadPeople,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const importRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/people/import',
  validateSearch: (raw: Record<string, unknown>): { import?: string | undefined } => ({
    import: textParam(raw, 'import'),
  }),
  loader: loadPeople,
  component: lazyRouteComponent(() => import('./people/import/import-page.tsx'), 'ImportPage'),
});

const myMissionsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/my-missions',
  loader: () => loadMessages('missions', 'calendars'),
  component: lazyRouteComponent(() => import('./my-missions/my-missions-page.tsx'), 'MyMissionsPage'),
});

const todayRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/today',
  loader: () => loadMessages('missions', 'projects', 'notifications'),
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
});

const calendarsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/calendars',
  validateSearch: (raw: Record<string, unknown>): { dialog?: 'new' | undefined } => ({
    dialog: choiceParam(raw, 'dialog', ['new']),
  }),
  loader: () => loadMessages('calendars'),
  component: lazyRouteComponent(() => import('./calendars/calendars-page.tsx'), 'CalendarsPage'),
});

const calendarImportRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/calendars/import',
  loader: () => loadMessages('calendars'),
  component: lazyRouteComponent(() => import('./calendars/import/calendar-import-page.tsx'), 'CalendarImportPage'),
});

const sitesRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/settings',
  loader: () => loadMessages('missions'),
  component: lazyRouteComponent(() => import('./missions/sites-page.tsx'), 'SitesPage'),
});

/** The answer to a mission's invitation, reached from an e-mail without a session. */
const invitationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'invitations/$invitationId',
  loader: () => loadMessages('invitation'),
  component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
});

export const crewRoutes = [
  todayRoute,
  planningRoute,
  projectsRoute,
  newProjectRoute,
  projectRoute,
  addMissionsRoute,
  peopleRoute,
  importRoute,
  myMissionsRoute,
  calendarsRoute,
  calendarImportRoute,
  sitesRoute,
] as const;
export const crewPublicRoutes = [invitationRoute] as const;
