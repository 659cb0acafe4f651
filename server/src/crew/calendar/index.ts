export { createFeed, type FeedSubject } from './feeds.ts';
export { calendarRoutes } from './routes.ts';
