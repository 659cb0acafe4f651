/** Names of the platform's actions as the server's policies write them, in `orgs[].actions` of GET /me. */
export const ACTIONS = {
  orgUpdate: 'platform.org.update',
  memberList: 'platform.member.list',
  memberUpdate: 'platform.member.update',
  memberRemove: 'platform.member.remove',
  memberInvite: 'platform.member.invite',
  teamList: 'platform.team.list',
  teamManage: 'platform.team.manage',
  auditRead: 'platform.audit.read',
} as const;
