export { LiveHub, STALE_MS } from './hub.ts';
export { liveRoutes } from './routes.ts';
