export { followMissions } from './follow-missions.ts';
export { answerInvitation, defineExpiry } from './invitations.ts';
export { invitePeople } from './invite-people.ts';
export { notifyManagers } from './notify-managers.ts';
export { definePersonMail } from './person-mail.ts';
export { publicInvitationRoutes } from './public-routes.ts';
export { assignmentRoutes } from './routes.ts';
