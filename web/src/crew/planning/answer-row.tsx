import { Bell, Check, MoreVertical, UserMinus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { GetData } from '../../api/query.ts';
import { useCan } from '../../app/session.ts';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { noteOwnChange } from './own-changes.ts';
import { ReasonDialog } from './step-dialogs.tsx';
import { MISSION_READS } from './use-mission-actions.ts';
import { usePlanningAction } from './use-planning-action.ts';

export type Answer = GetData<'/assignments'>['items'][number];

const TONES: Record<Answer['status'], Tone> = {
  INVITED: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  CANCELLED: 'muted',
};

function useAnswerActions(answer: Answer) {
  const t = useTranslations('planning');
  const name = answer.personName;
  const path = { params: { path: { id: answer.id } } };
  const invitation = { params: { path: { id: answer.invitationId ?? '' } } };
  const changing = <T,>(send: () => T): T => {
    noteOwnChange([answer.missionId]);
    return send();
  };
  const options = (key: 'accepted' | 'declined' | 'released' | 'reminded' | 'revoked') => ({
    refresh: MISSION_READS,
    done: () => t(`answers.${key}`, { name }),
  });
  const accept = usePlanningAction(
    (_: undefined, call) => changing(() => api.POST('/assignments/{id}/accept', { ...path, body: {}, ...call })),
    options('accepted'),
  );
  const decline = usePlanningAction(
    (_: undefined, call) => changing(() => api.POST('/assignments/{id}/decline', { ...path, body: {}, ...call })),
    options('declined'),
  );
  const cancel = usePlanningAction(
    (reason: string | null, call) =>
      changing(() => api.POST('/assignments/{id}/cancel', { ...path, body: { reason }, ...call })),
    options('released'),
  );
  const remind = usePlanningAction(
    (_: undefined, call) => api.POST('/invitations/{id}/remind', { ...invitation, ...call }),
    {
      ...options('reminded'),
      onProblem: problem => (problem.status === 429 ? t('refusals.too-recent') : undefined),
    },
  );
  const revoke = usePlanningAction(
    (_: undefined, call) => changing(() => api.POST('/invitations/{id}/revoke', { ...invitation, ...call })),
    options('revoked'),
  );
  return { accept, decline, cancel, remind, revoke };
}

/** Somebody who is or was asked, with what can be done about it. */
export function AnswerRow({ answer }: { answer: Answer }) {
  const t = useTranslations('planning');
  const can = useCan();
  const [releasing, setReleasing] = useState(false);
  const actions = useAnswerActions(answer);
  const name = answer.personName;
  const isInvited = answer.status === 'INVITED';
  const entries: MenuEntry[] = [
    ...(isInvited && answer.invitationId !== null
      ? [{ id: 'remind', label: t('answers.remind'), icon: Bell, onAction: () => actions.remind.start(undefined) }]
      : []),
    ...(isInvited
      ? [
          { id: 'accept', label: t('answers.acceptFor'), icon: Check, onAction: () => actions.accept.start(undefined) },
          { id: 'decline', label: t('answers.declineFor'), icon: X, onAction: () => actions.decline.start(undefined) },
          {
            id: 'revoke',
            label: t('answers.revoke'),
            hint: t('answers.revokeHint'),
            icon: UserMinus,
            danger: true,
            onAction: () =>
              answer.invitationId === null ? actions.cancel.start(null) : actions.revoke.start(undefined),
          },
        ]
      : []),
    ...(answer.status === 'ACCEPTED'
      ? [
          {
            id: 'release',
            label: t('answers.release'),
            icon: UserMinus,
            danger: true,
            onAction: () => setReleasing(true),
          },
        ]
      : []),
  ];
  return (
    <li className="flex min-h-8 items-center gap-2">
      <span className="min-w-0 flex-1">
        <span className="block text-ellipsis-1">{name}</span>
        {answer.reason !== null && (
          <span className="block text-xs text-muted">{t('answers.quoted', { reason: answer.reason })}</span>
        )}
      </span>
      <StatusBadge tone={TONES[answer.status]}>{t(`statuses.${answer.status}`)}</StatusBadge>
      {can('crew.assignment.write') && entries.length > 0 ? (
        <Menu icon={MoreVertical} label={t('answers.actions', { name })} groups={[{ id: 'actions', entries }]} />
      ) : (
        <span className="w-(--control-h)" />
      )}
      {releasing && (
        <ReasonDialog
          title={t('answers.releaseTitle', { name })}
          confirmLabel={t('answers.release')}
          onClose={() => setReleasing(false)}
          onConfirm={actions.cancel.startAsync}
        >
          {t('answers.releaseText', { name })}
        </ReasonDialog>
      )}
    </li>
  );
}
