import { CopyPlus, Send, Trash2, UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan } from '../../app/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { missingOf, type PlanningIndex, type PlanningMission } from './planning-model.ts';
import { DuplicateDialog, ReasonDialog } from './step-dialogs.tsx';
import { useInvite, useMissionSteps } from './use-mission-actions.ts';

type BulkBarProps = { selected: ReadonlySet<string>; index: PlanningIndex; onClear: () => void };

/** What can be done with all selected missions at once. */
export function BulkBar({ selected, index, onClear }: BulkBarProps) {
  const t = useTranslations('planning');
  const can = useCan();
  const [dialog, setDialog] = useState<'cancel' | 'duplicate' | 'invite'>();
  const { publish, cancel, duplicate } = useMissionSteps(onClear);
  const missions = [...selected].flatMap(id => index.missions.get(id) ?? []);
  const ids = missions.map(mission => mission.id);
  const drafts = missions.filter(mission => mission.status === 'draft').length;
  const open = missions.some(
    mission => mission.status === 'published' && mission.needs.some(need => missingOf(need) > 0),
  );
  const people = missions.reduce(
    (sum, each) => sum + each.needs.reduce((all, need) => all + need.accepted + need.invited, 0),
    0,
  );
  const close = () => setDialog(undefined);
  return (
    <div
      role="toolbar"
      aria-label={t('bulk.label')}
      data-print="hide"
      className="mt-2 flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-2"
    >
      <span className="font-medium">{t('bulk.selected', { count: ids.length })}</span>
      <IconButton icon={X} label={t('bulk.clear')} onClick={onClear} />
      <span className="flex-1" />
      {can('crew.assignment.write') && (
        <Button
          icon={UserPlus}
          disabledReason={open ? null : t('bulk.nothingOpen')}
          onClick={() => setDialog('invite')}
        >
          {t('invite.open')}
        </Button>
      )}
      {can('crew.mission.write') && (
        <>
          <Button
            icon={Send}
            disabledReason={drafts > 0 ? null : t('bulk.noDrafts')}
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
      {dialog === 'invite' && <BulkInvite missions={missions} index={index} onClose={close} onDone={onClear} />}
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
          {t('cancelText', { count: people })}
        </ReasonDialog>
      )}
    </div>
  );
}

type BulkInviteProps = {
  missions: readonly PlanningMission[];
  index: PlanningIndex;
  onClose: () => void;
  onDone: () => void;
};

/** People for roles of several missions: each is asked once, for all of them. */
function BulkInvite({ missions, index, onClose, onDone }: BulkInviteProps) {
  const t = useTranslations('planning');
  const open = missions
    .filter(mission => mission.status === 'published')
    .flatMap(mission => mission.needs)
    .filter(need => missingOf(need) > 0);
  const roleIds = [...new Set(open.map(need => need.roleId))];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(roleIds.length === 1 ? roleIds : []));
  const [personIds, setPersonIds] = useState<string[]>([]);
  const invite = useInvite(() => {
    onClose();
    onDone();
  });
  const roleNeedIds = open.filter(need => chosen.has(need.roleId)).map(need => need.id);

  function toggle(roleId: string) {
    const next = new Set(chosen);
    if (!next.delete(roleId)) next.add(roleId);
    setChosen(next);
  }

  return (
    <Dialog title={t('bulk.inviteTitle', { count: missions.length })} open onClose={onClose} keepOpenOutside>
      <DialogBody className="space-y-4">
        <fieldset>
          <legend className="mb-1 font-medium">{t('bulk.forRoles')}</legend>
          {roleIds.map(roleId => (
            <Checkbox
              key={roleId}
              label={index.roles.get(roleId) ?? ''}
              hint={t('bulk.inMissions', { count: open.filter(need => need.roleId === roleId).length })}
              checked={chosen.has(roleId)}
              onChange={() => toggle(roleId)}
            />
          ))}
        </fieldset>
        <PeoplePicker label={t('invite.people')} values={personIds} onChange={setPersonIds} />
      </DialogBody>
      <DialogFooter>
        <Button
          tone="primary"
          pending={invite.isPending}
          disabledReason={
            personIds.length === 0 ? t('invite.nobodyChosen') : roleNeedIds.length === 0 ? t('bulk.noRole') : null
          }
          onClick={() => invite.start({ personIds, roleNeedIds, missionIds: missions.map(mission => mission.id) })}
        >
          {t('invite.send', { count: personIds.length })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
