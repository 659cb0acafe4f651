import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { MissionStepsBar } from './mission-steps-bar.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { missingOf, type PlanningIndex, type PlanningMission } from './planning-model.ts';
import { useInvite } from './use-mission-actions.ts';

type BulkBarProps = { selected: ReadonlySet<string>; index: PlanningIndex; onClear: () => void };

/** What can be done with all selected missions at once. */
export function BulkBar({ selected, index, onClear }: BulkBarProps) {
  const t = useTranslations('planning');
  const missions = [...selected].flatMap(id => index.missions.get(id) ?? []);
  const open = missions.some(
    mission => mission.status === 'published' && mission.needs.some(need => missingOf(need) > 0),
  );
  return (
    <MissionStepsBar
      missions={missions}
      className="mt-2"
      onClear={onClear}
      onDone={onClear}
      invite={{
        label: t('invite.open'),
        blocked: open ? null : t('bulk.nothingOpen'),
        dialog: close => <BulkInvite missions={missions} index={index} onClose={close} onDone={onClear} />,
      }}
    />
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
