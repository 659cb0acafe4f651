/** Names of the platform's actions as the server's policies write them, in `orgs[].actions` of GET /me. */
export const ACTIONS = {
  orgUpdate: 'platform.org.update',
  memberList: 'platform.member.list',
  memberUpdate: 'platform.member.update',
  ownerAppoint: 'platform.owner.appoint',
  invitationList: 'platform.invitation.list',
  invitationCreate: 'platform.invitation.create',
  teamList: 'platform.team.list',
  teamWrite: 'platform.team.write',
  auditRead: 'platform.audit.read',
} as const;
