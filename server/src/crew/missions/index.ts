export { changeMission, type MissionMove } from './change-mission.ts';
export { createMissions, type NewMission } from './create-missions.ts';
export { missionRoutes } from './routes.ts';
export { cancelMissions, defineMissionJobs, publishMissions } from './step-missions.ts';
export { findImported, inWindow, listNeeds, type MissionRow } from './store.ts';
