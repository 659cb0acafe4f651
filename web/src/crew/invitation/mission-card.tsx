import { CalendarClock, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePublicFormat } from '../../app/use-format.ts';
import { toWallTime } from '../../app/wall-time.ts';
import { Banner } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { useRefusalWords } from './refusal-words.ts';
import type { InvitedMission } from './use-invitation.ts';

const TONES: Record<InvitedMission['status'], Tone> = {
  INVITED: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  CANCELLED: 'muted',
};
const ENDINGS = ['EXPIRED', 'REVOKED', 'MISSION', 'QUOTA', 'WITHDRAWN', 'MANAGER', 'MERGED'] as const;

/** `Europe/Paris` as people say it; nothing where the reader's own clock shows the same. */
function cityOf(mission: InvitedMission): string | undefined {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sameClock = toWallTime(mission.startsAt, mission.zone) === toWallTime(mission.startsAt, here);
  return sameClock ? undefined : mission.zone.split('/').at(-1)?.replaceAll('_', ' ');
}

function When({ mission }: { mission: InvitedMission }) {
  const t = useTranslations('invitation');
  const format = usePublicFormat(mission.zone);
  const city = cityOf(mission);
  return (
    <p className="flex gap-2">
      <CalendarClock aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-muted" />
      <span>
        <time dateTime={mission.startsAt}>{format.range(mission.startsAt, mission.endsAt)}</time>
        {city !== undefined && <span className="text-muted"> ({t('zone', { city })})</span>}
      </span>
    </p>
  );
}

function Where({ mission }: { mission: InvitedMission }) {
  const t = useTranslations('invitation');
  const place = [mission.siteName, mission.siteAddress].filter(Boolean).join(', ');
  return (
    <p className="flex gap-2">
      <MapPin aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-muted" />
      <span className={place === '' ? 'text-muted' : ''}>{place === '' ? t('noPlace') : place}</span>
    </p>
  );
}

/** How it stands with a mission that is no longer asked, in words. */
function Outcome({ mission }: { mission: InvitedMission }) {
  const t = useTranslations('invitation');
  const ending = mission.status === 'CANCELLED' && ENDINGS.find(code => code === mission.reasonCode);
  return (
    <div className="space-y-1">
      <StatusBadge tone={TONES[mission.status]}>{t(`status.${mission.status}`)}</StatusBadge>
      {ending && <p className="text-sm text-muted">{t(`ended.${ending}`)}</p>}
      {mission.status === 'DECLINED' && mission.reason && (
        <p className="text-sm text-muted">{t('yourReason', { reason: mission.reason })}</p>
      )}
    </div>
  );
}

type MissionCardProps = { mission: InvitedMission; refusal: string | undefined; children?: ReactNode };

/** One mission of the invitation; `children` are the controls of an answer. */
export function MissionCard({ mission, refusal, children }: MissionCardProps) {
  const refusalWords = useRefusalWords();
  const t = useTranslations('invitation');
  return (
    <li className="space-y-2 rounded-lg border border-line p-3">
      <div>
        <h2 className="text-lg">{mission.missionTitle}</h2>
        <p className="text-muted">
          {t('role', { role: mission.roleName })} · {mission.projectName}
        </p>
      </div>
      <When mission={mission} />
      <Where mission={mission} />
      {refusal !== undefined && <Banner tone="clash">{refusalWords(refusal)}</Banner>}
      {children ?? <Outcome mission={mission} />}
    </li>
  );
}
