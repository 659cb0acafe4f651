import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { showToast } from '../../ui/toast.tsx';
import { noteOwnChange } from './own-changes.ts';
import { usePlanningAction } from './use-planning-action.ts';
import { useRefusalText } from './use-planning-problem.ts';

/** Reads that a change of a mission or of an answer makes stale. */
export const MISSION_READS = ['/planning', '/missions/{id}', '/assignments'] as const;

type InviteInput = { personIds: string[]; roleNeedIds: string[]; missionIds: string[] };

/** Asks people for needs, and says who was left out and why. */
export function useInvite(onDone?: () => void) {
  const t = useTranslations('planning');
  const refusal = useRefusalText();
  return usePlanningAction(
    ({ personIds, roleNeedIds, missionIds }: InviteInput, call) => {
      noteOwnChange(missionIds);
      return api.POST('/invitations', { body: { personIds, roleNeedIds }, ...call });
    },
    {
      refresh: MISSION_READS,
      onDone: report => {
        const count = report.invitations.length;
        const codes = [...new Set([...report.refused, ...report.warnings].map(each => each.code))];
        showToast({
          tone: codes.length > 0 ? 'clash' : 'success',
          text: t('invite.done', { count }),
          detail: codes.length > 0 ? codes.map(refusal).join(' ') : undefined,
        });
        onDone?.();
      },
    },
  );
}

/** Steps that one mission or several take together; the report names what was left out. */
export function useMissionSteps(onDone?: () => void) {
  const t = useTranslations('planning');
  const refusal = useRefusalText();
  type Report = { done: string[]; refused: { id: string; code: string }[] };

  function say(report: Report, text: string) {
    const codes = [...new Set(report.refused.map(each => each.code))];
    showToast({
      tone: codes.length > 0 ? 'clash' : 'success',
      text,
      detail:
        codes.length > 0
          ? t('bulk.leftOut', { count: report.refused.length, reason: codes.map(refusal).join(' ') })
          : undefined,
    });
    onDone?.();
  }

  const publish = usePlanningAction(
    (ids: string[], call) => {
      noteOwnChange(ids);
      return api.POST('/missions:bulk_publish', { body: { ids }, ...call });
    },
    { refresh: MISSION_READS, onDone: report => say(report, t('bulk.published', { count: report.done.length })) },
  );
  const cancel = usePlanningAction(
    ({ ids, reason }: { ids: string[]; reason: string }, call) => {
      noteOwnChange(ids);
      return api.POST('/missions:bulk_cancel', { body: { ids, reason }, ...call });
    },
    { refresh: MISSION_READS, onDone: report => say(report, t('bulk.cancelled', { count: report.done.length })) },
  );
  const duplicate = usePlanningAction(
    ({ ids, days }: { ids: string[]; days: number }, call) =>
      api.POST('/missions:bulk_duplicate', { body: { ids, days }, ...call }),
    {
      refresh: MISSION_READS,
      onDone: ({ ids }) => {
        noteOwnChange(ids);
        showToast({ tone: 'success', text: t('bulk.duplicated', { count: ids.length }) });
        onDone?.();
      },
    },
  );
  return { publish, cancel, duplicate };
}
