import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../app/messages.ts';
import { orgRoute, publicRoute } from '../app/root-route.tsx';
import { choiceParam } from '../app/search-params.ts';
import { VIEWS, type View } from './my-missions/own-mission.ts';
import { readPeopleSearch } from './people/people-search.ts';
import { readImportSearch } from './people-import/import-search.ts';
import { readPlanningSearch } from './planning/planning-search.ts';
import { readProjectSearch, readProjectsSearch } from './projects/search.ts';

const planningRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/planning',
  validateSearch: readPlanningSearch,
  loader: () => loadMessages('planning'),
  component: lazyRouteComponent(() => import('./planning/planning-page.tsx'), 'PlanningPage'),
});

const loadProjects = () => loadMessages('projects', 'missions', 'planning', 'feeds', 'settings');

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

const loadPeople = () => loadMessages('people', 'feeds');

const peopleRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/people',
  validateSearch: readPeopleSearch,
  loader: loadPeople,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const peopleImportRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/people/import',
  validateSearch: readImportSearch,
  loader: () => loadMessages('import'),
  component: lazyRouteComponent(() => import('./people-import/import-page.tsx'), 'ImportPage'),
});

const myMissionsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/my-missions',
  validateSearch: (raw: Record<string, unknown>): { view?: View | undefined } => ({
    view: choiceParam(raw, 'view', VIEWS),
  }),
  loader: () => loadMessages('mine'),
  component: lazyRouteComponent(() => import('./my-missions/my-missions-page.tsx'), 'MyMissionsPage'),
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
  component: lazyRouteComponent(() => import('./calendars/calendar-import-page.tsx'), 'CalendarImportPage'),
});

const todayRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/today',
  loader: () => loadMessages('mine', 'notifications'),
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
});

const placesRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'crew/places',
  validateSearch: (raw: Record<string, unknown>): { dialog?: 'site' | 'role' | undefined } => ({
    dialog: choiceParam(raw, 'dialog', ['site', 'role']),
  }),
  loader: () => loadMessages('mine'),
  component: lazyRouteComponent(() => import('./places/places-page.tsx'), 'PlacesPage'),
});

/** The answer to a mission's invitation, reached from an e-mail without a session. */
const invitationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'invitations/$invitationId',
  loader: () => loadMessages('invitation'),
  component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
});

export const crewRoutes = [
  planningRoute,
  projectsRoute,
  newProjectRoute,
  projectRoute,
  addMissionsRoute,
  peopleRoute,
  myMissionsRoute,
  peopleImportRoute,
  calendarsRoute,
  calendarImportRoute,
  todayRoute,
  placesRoute,
] as const;
export const crewPublicRoutes = [invitationRoute] as const;
