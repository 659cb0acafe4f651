export const MISSION_STATUSES = ['draft', 'published', 'done', 'cancelled'] as const;
export type MissionStatus = (typeof MISSION_STATUSES)[number];
