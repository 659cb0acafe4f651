export { changeMissions, type MissionMove, type MissionsUpdated } from './change-mission.ts';
export { createMissions, type NewMission } from './create-missions.ts';
export { missionRoutes } from './routes.ts';
export { cancelMissions, defineMissionJobs, publishMissions } from './step-missions.ts';
export { findImported, inWindow, listNeeds, type MissionRow, touchMissionsOfSite } from './store.ts';
export { withNeeds } from './store-cards.ts';
