import { CalendarClock, Check, MapPin, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { toWallTime } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { useOwnAnswer } from './use-own-answer.ts';

export type OwnMission = GetItem<'/me/assignments'>;

const TONES: Record<OwnMission['status'], Tone> = {
  INVITED: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  CANCELLED: 'muted',
};

/** The town whose clock is meant, where the reader's own shows another time. */
function cityOf({ zone, startsAt }: OwnMission): string | undefined {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (toWallTime(startsAt, zone) === toWallTime(startsAt, here)) return undefined;
  return zone.split('/').at(-1)?.replaceAll('_', ' ');
}

function WhenAndWhere({ mission }: { mission: OwnMission }) {
  const t = useTranslations('missions.mine');
  const format = useFormat(mission.zone);
  const city = cityOf(mission);
  const place = [mission.siteName, mission.siteAddress].filter(Boolean).join(', ');
  return (
    <>
      <p className="flex gap-2">
        <CalendarClock aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-muted" />
        <span>
          <time dateTime={mission.startsAt}>{format.range(mission.startsAt, mission.endsAt)}</time>
          {city !== undefined && <span className="text-muted"> ({t('zone', { city })})</span>}
        </span>
      </p>
      <p className="flex gap-2">
        <MapPin aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-muted" />
        <span className={place === '' ? 'text-muted' : ''}>{place || t('noPlace')}</span>
      </p>
    </>
  );
}

function AnswerButtons({ mission }: { mission: OwnMission }) {
  const t = useTranslations('missions.mine');
  const format = useFormat();
  const now = useNow();
  const [declining, setDeclining] = useState(false);
  const { give, pending, isPaused, refusal } = useOwnAnswer(mission.id);
  const name = mission.missionTitle;
  const expired = mission.expiresAt !== null && Date.parse(mission.expiresAt) <= now.getTime();
  if (expired) return <p className="text-muted">{t('expired')}</p>;
  return (
    <div className="space-y-2 pt-1">
      {refusal !== null && pending === undefined && <Banner tone="clash">{refusal}</Banner>}
      {isPaused && <Banner tone="info">{t('waiting')}</Banner>}
      <div className="flex gap-2">
        <Button
          tone="primary"
          icon={Check}
          className="h-11 flex-1"
          aria-label={t('acceptOf', { mission: name })}
          pending={pending === 'accept' && !isPaused}
          disabledReason={pending === undefined ? null : t('sending')}
          onClick={() => give('accept')}
        >
          {t('accept')}
        </Button>
        <Button
          icon={X}
          className="h-11 flex-1"
          aria-label={t('declineOf', { mission: name })}
          pending={pending === 'decline' && !isPaused}
          disabledReason={pending === undefined ? null : t('sending')}
          onClick={() => setDeclining(true)}
        >
          {t('decline')}
        </Button>
      </div>
      {mission.expiresAt !== null && (
        <p className="text-sm text-muted">{t('until', { date: format.dateTime(mission.expiresAt, 'medium') })}</p>
      )}
      {declining && (
        <DeclineDialog
          mission={name}
          onClose={() => setDeclining(false)}
          onDecline={reason => give('decline', reason)}
        />
      )}
    </div>
  );
}

/** One of one's own missions: what, when, where, and the answer where one is waited for. */
export function OwnMissionCard({ mission, canAnswer = false }: { mission: OwnMission; canAnswer?: boolean }) {
  const t = useTranslations('missions.mine');
  return (
    <li className="space-y-1.5 rounded-lg border border-line bg-raised p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="text-lg">{mission.missionTitle}</h3>
          <p className="text-muted">
            {t('role', { role: mission.roleName })} · {mission.projectName}
          </p>
        </div>
        {!canAnswer && <StatusBadge tone={TONES[mission.status]}>{t(`statuses.${mission.status}`)}</StatusBadge>}
      </div>
      <WhenAndWhere mission={mission} />
      {mission.status === 'DECLINED' && mission.reason && <p className="text-sm text-muted">{mission.reason}</p>}
      {canAnswer && <AnswerButtons mission={mission} />}
    </li>
  );
}
