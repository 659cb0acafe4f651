import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import { InviteDialog, type InviteNeed } from '../missions/invite-dialog.tsx';
import { MissionStepsBar } from '../planning/mission-steps-bar.tsx';
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
  const t = useTranslations('projects');
  const client = useQueryClient();
  const needs = useFreeNeeds(missions, zone);
  function onDone() {
    onClear();
    const stale = ['/missions', '/projects', '/projects/{id}'];
    void client.invalidateQueries({
      predicate: query => query.queryKey.some(part => stale.some(path => path === part)),
    });
  }
  return (
    <MissionStepsBar
      missions={missions}
      className="mb-3"
      onClear={onClear}
      onDone={onDone}
      invite={{
        label: t('invite'),
        blocked: needs.length === 0 ? t('inviteBlocked') : null,
        dialog: close => <InviteDialog needs={needs} onClose={close} />,
      }}
    />
  );
}
