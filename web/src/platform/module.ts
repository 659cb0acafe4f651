import { Building2, History, UserPlus, Users, UsersRound } from 'lucide-react';
import { ACTIONS } from '../app/actions.ts';
import type { ProductModule } from '../app/product.ts';

/** Places of the org itself, whatever its products. */
export const platformModule: ProductModule = {
  id: 'platform',
  home: () => '/$org/settings/organisation',
  areas: [],
  nav: [
    {
      id: 'members',
      label: 'shell.nav.members',
      icon: Users,
      to: '/$org/settings/members',
      action: ACTIONS.memberList,
    },
    { id: 'teams', label: 'shell.nav.teams', icon: UsersRound, to: '/$org/settings/teams', action: ACTIONS.teamList },
    { id: 'audit', label: 'shell.nav.audit', icon: History, to: '/$org/settings/audit', action: ACTIONS.auditRead },
    { id: 'organisation', label: 'shell.nav.organisation', icon: Building2, to: '/$org/settings/organisation' },
  ],
  commands: [
    {
      id: 'invite-member',
      label: 'shell.commandNames.inviteMember',
      icon: UserPlus,
      to: '/$org/settings/members',
      search: { dialog: 'invite' },
      action: ACTIONS.invitationCreate,
    },
    {
      id: 'new-team',
      label: 'shell.commandNames.newTeam',
      icon: UsersRound,
      to: '/$org/settings/teams',
      search: { dialog: 'new' },
      action: ACTIONS.teamWrite,
    },
  ],
  live: {
    'platform.notification.created': ['/notifications'],
    'platform.member.joined': ['/members', '/org-invitations'],
    'platform.member.updated': ['/members', '/me'],
    'platform.member.removed': ['/members', '/me'],
    'platform.invitation.created': ['/org-invitations'],
    'platform.invitation.revoked': ['/org-invitations'],
    'platform.team.created': ['/teams'],
    'platform.team.updated': ['/teams'],
    'platform.team.deleted': ['/teams'],
    'platform.org.updated': ['/orgs/{id}', '/me'],
  },
  offline: [],
};
