import { CopyPlus, Send, Trash2, UserPlus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan } from '../../app/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import type { PlanningMission } from './planning-model.ts';
import { DuplicateDialog, ReasonDialog } from './step-dialogs.tsx';
import { useMissionSteps } from './use-mission-actions.ts';

type SelectedMission = Pick<PlanningMission, 'id' | 'status'> & {
  needs: readonly { accepted: number; invited: number }[];
};
type MissionStepsBarProps = {
  missions: readonly SelectedMission[];
  /** `blocked` says why nobody can be invited; `dialog` draws the dialog that invites. */
  invite: { label: string; blocked: string | null; dialog: (close: () => void) => ReactNode };
  className: string;
  onClear: () => void;
  /** After a step that the server carried out. */
  onDone: () => void;
};

/** Invite, publish, duplicate and cancel for all selected missions at once; what could not be done is said. */
export function MissionStepsBar({ missions, invite, className, onClear, onDone }: MissionStepsBarProps) {
  const t = useTranslations('planning');
  const can = useCan();
  const [dialog, setDialog] = useState<'cancel' | 'duplicate' | 'invite'>();
  const { publish, cancel, duplicate } = useMissionSteps(onDone);
  const ids = missions.map(mission => mission.id);
  const asked = missions.flatMap(mission => mission.needs).reduce((sum, need) => sum + need.accepted + need.invited, 0);
  const close = () => setDialog(undefined);
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      data-print="hide"
      className={cx(
        'flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-2',
        className,
      )}
    >
      <span className="font-medium">{t('bulk.selected', { count: ids.length })}</span>
      <IconButton icon={X} label={t('bulk.clear')} onClick={onClear} />
      <span className="flex-1" />
      {can('crew.assignment.write') && (
        <Button icon={UserPlus} disabledReason={invite.blocked} onClick={() => setDialog('invite')}>
          {invite.label}
        </Button>
      )}
      {can('crew.mission.write') && (
        <>
          <Button
            icon={Send}
            disabledReason={missions.some(mission => mission.status === 'draft') ? null : t('bulk.noDrafts')}
            pending={publish.isPending}
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
      {dialog === 'invite' && invite.dialog(close)}
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
