import { useQuery } from '@tanstack/react-query';
import { MailX } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ACTIONS } from '../../app/actions.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useRoleName } from '../roles.ts';

type OrgInvitation = GetItem<'/org-invitations'>;

function InvitationRow({ invitation }: { invitation: OrgInvitation }) {
  const t = useTranslations('settings');
  const format = useFormat();
  const roleName = useRoleName();
  const mayRevoke = useCan()(ACTIONS.invitationCreate);
  const expired = Date.parse(invitation.expiresAt) < useNow().getTime();
  const revoke = useAction(
    (id: string, call) => api.DELETE('/org-invitations/{id}', { params: { path: { id } }, ...call }),
    { refresh: ['/org-invitations'], done: () => t('invitations.revoked', { email: invitation.email }) },
  );
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1 basis-48 break-all">{invitation.email}</span>
      <span className="text-muted">{roleName(invitation.role)}</span>
      {expired ? (
        <StatusBadge tone="muted">{t('invitations.expired')}</StatusBadge>
      ) : (
        <StatusBadge tone="info">{t('invitations.waiting')}</StatusBadge>
      )}
      <span className="text-sm text-muted">{t('invitations.until', { date: format.date(invitation.expiresAt) })}</span>
      {mayRevoke && (
        <Button
          tone="quiet"
          icon={MailX}
          pending={revoke.isPending}
          onClick={() => revoke.start(invitation.id)}
          aria-label={t('invitations.revokeOf', { email: invitation.email })}
        >
          {t('invitations.revoke')}
        </Button>
      )}
    </li>
  );
}

/** Invitations that wait for an answer; nothing is shown when there are none. */
export function Invitations() {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const problemText = useProblemText();
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/org-invitations'));
  if (query.isError && query.data === undefined) {
    return (
      <div className="mb-5">
        <Banner tone="danger" action={<Button onClick={() => query.refetch()}>{ui('retry')}</Button>}>
          {problemText(query.error)}
        </Banner>
      </div>
    );
  }
  if (query.data === undefined || query.data.items.length === 0) return null;
  return (
    <section className="mb-5 rounded-lg border border-line bg-surface px-4 py-3">
      <h2 className="mb-1">{t('invitations.title', { count: query.data.items.length })}</h2>
      <ul className="divide-y divide-line">
        {query.data.items.map(invitation => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}
