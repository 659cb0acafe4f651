import { useQueryClient } from '@tanstack/react-query';
import { CopyPlus, Send, Trash2, UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { InviteDialog, type InviteNeed } from '../missions/invite-dialog.tsx';
import { DuplicateDialog, ReasonDialog } from '../planning/step-dialogs.tsx';
import { useMissionSteps } from '../planning/use-mission-actions.ts';
import type { Mission } from './project-missions.tsx';

type BulkBarProps = { missions: readonly Mission[]; zone: string; onClear: () => void };

/** Places of published missions that nobody has taken yet. */
function useFreeNeeds(missions: readonly Mission[], zone: string): InviteNeed[] {
  const t = useTranslations('projects');
  const format = useFormat(zone);
  return missions
    .filter(mission => mission.status === 'published')
    .flatMap(mission =>
      mission.needs
        .filter(need => need.accepted < need.quota)
        .map(need => ({
          id: need.id,
          role: need.roleName,
          label: t('needLabel', {
            role: need.roleName,
            mission: mission.title,
            when: format.range(mission.startsAt, mission.endsAt),
          }),
        })),
    );
}

/** Steps on the selected missions; what could not be done is said. */
export function MissionsBulkBar({ missions, zone, onClear }: BulkBarProps) {
  const t = useTranslations('planning');
  const own = useTranslations('projects');
  const can = useCan();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'cancel' | 'duplicate' | 'invite'>();
  const needs = useFreeNeeds(missions, zone);
  const ids = missions.map(mission => mission.id);
  const asked = missions.flatMap(mission => mission.needs).reduce((sum, need) => sum + need.accepted + need.invited, 0);
  const { publish, cancel, duplicate } = useMissionSteps(() => {
    onClear();
    const stale = ['/missions', '/projects', '/projects/{id}'];
    void client.invalidateQueries({
      predicate: query => query.queryKey.some(part => stale.some(path => path === part)),
    });
  });
  const close = () => setDialog(undefined);
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      className="mb-3 flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-2"
    >
      <span className="font-medium">{t('bulk.selected', { count: ids.length })}</span>
      <IconButton icon={X} label={t('bulk.clear')} onClick={onClear} />
      <span className="flex-1" />
      {can('crew.assignment.write') && (
        <Button
          icon={UserPlus}
          disabledReason={needs.length === 0 ? own('inviteBlocked') : null}
          onClick={() => setDialog('invite')}
        >
          {own('invite')}
        </Button>
      )}
      {can('crew.mission.write') && (
        <>
          <Button
            icon={Send}
            pending={publish.isPending}
            disabledReason={missions.some(mission => mission.status === 'draft') ? null : t('bulk.noDrafts')}
            onClick={() => publish.start(ids)}
          >
            {t('publish')}
          </Button>
          <Button icon={CopyPlus} onClick={() => setDialog('duplicate')}>
            {t('duplicate.action')}
          </Button>
          <Button icon={Trash2} tone="danger" onClick={() => setDialog('cancel')}>
            {t('bulk.cancel')}
          </Button>
        </>
      )}
      {dialog === 'invite' && <InviteDialog needs={needs} onClose={close} />}
      {dialog === 'duplicate' && (
        <DuplicateDialog count={ids.length} onClose={close} onConfirm={days => duplicate.startAsync({ ids, days })} />
      )}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={t('bulk.cancelTitle', { count: ids.length })}
          confirmLabel={t('bulk.cancel')}
          onClose={close}
          onConfirm={reason => cancel.startAsync({ ids, reason })}
        >
          {t('cancelText', { count: asked })}
        </ReasonDialog>
      )}
    </div>
  );
}
