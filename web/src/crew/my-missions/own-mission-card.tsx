import { CalendarClock, Check, Clock, MapPin, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useOfflineAction } from '../../app/offline-actions.ts';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { toWallTime } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { ANSWER_ACTION } from './answer-action.ts';
import { DeclineSheet } from './decline-sheet.tsx';
import type { OwnMission } from './own-mission.ts';
import { useOwnRefusal } from './own-refusal.ts';

const TONES: Record<OwnMission['status'], Tone> = {
  INVITED: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  CANCELLED: 'muted',
};
const ENDINGS = ['EXPIRED', 'REVOKED', 'MISSION', 'QUOTA', 'WITHDRAWN', 'MANAGER', 'MERGED'] as const;

/** `Europe/Paris` as people say it; nothing where the reader's own clock shows the same. */
function cityOf({ startsAt, zone }: OwnMission): string | undefined {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sameClock = toWallTime(startsAt, zone) === toWallTime(startsAt, here);
  return sameClock ? undefined : zone.split('/').at(-1)?.replaceAll('_', ' ');
}

function Facts({ mission }: { mission: OwnMission }) {
  const t = useTranslations('mine');
  const format = useFormat(mission.zone);
  const home = useFormat();
  const city = cityOf(mission);
  const place = [mission.siteName, mission.siteAddress].filter(Boolean).join(', ');
  const isOpen = mission.status === 'INVITED' && mission.expiresAt !== null;
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
        <span className={place === '' ? 'text-muted' : ''}>{place === '' ? t('noPlace') : place}</span>
      </p>
      {isOpen && mission.expiresAt !== null && (
        <p className="flex gap-2 text-muted">
          <Clock aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {t('until', { date: home.dateTime(mission.expiresAt, 'medium') })}
        </p>
      )}
    </>
  );
}

/** How it stands with a mission that is not asked any more, in words. */
function Outcome({ mission }: { mission: OwnMission }) {
  const t = useTranslations('mine');
  const ending = mission.status === 'CANCELLED' && ENDINGS.find(code => code === mission.reasonCode);
  const reasonKey = mission.status === 'DECLINED' ? 'yourReason' : 'reasonGiven';
  return (
    <div className="space-y-1">
      <StatusBadge tone={TONES[mission.status]}>{t(`statuses.${mission.status}`)}</StatusBadge>
      {ending && <p className="text-sm text-muted">{t(`ended.${ending}`)}</p>}
      {mission.reason && <p className="text-sm text-muted break-words">{t(reasonKey, { reason: mission.reason })}</p>}
    </div>
  );
}

/** Accept at once, decline after a word why; without a network the answer waits. */
function Answer({ mission }: { mission: OwnMission }) {
  const t = useTranslations('mine');
  const { id: orgId } = useOrg();
  const [declining, setDeclining] = useState(false);
  const answer = useOfflineAction(ANSWER_ACTION, orgId);
  const refusalOf = useOwnRefusal();
  const name = { mission: mission.missionTitle };
  const bigClass = 'h-11 flex-1';

  function decline(reason: string) {
    setDeclining(false);
    answer.start({ id: mission.id, kind: 'decline', reason });
  }

  return (
    <div className="space-y-2 pt-1">
      {answer.problem && <Banner tone="danger">{refusalOf(answer.problem)}</Banner>}
      {answer.isPaused && <Banner tone="info">{t('waiting')}</Banner>}
      <div className="flex gap-2">
        <Button
          tone="primary"
          icon={Check}
          className={bigClass}
          aria-label={t('acceptOf', name)}
          pending={answer.isPending && !answer.isPaused}
          disabledReason={answer.isPaused ? t('waiting') : null}
          onClick={() => answer.start({ id: mission.id, kind: 'accept', reason: '' })}
        >
          {t('accept')}
        </Button>
        <Button
          icon={X}
          className={bigClass}
          aria-label={t('declineOf', name)}
          disabledReason={answer.isPending ? t(answer.isPaused ? 'waiting' : 'sending') : null}
          onClick={() => setDeclining(true)}
        >
          {t('decline')}
        </Button>
      </div>
      {declining && (
        <DeclineSheet title={mission.missionTitle} onClose={() => setDeclining(false)} onDecline={decline} />
      )}
    </div>
  );
}

/** One of the caller's own missions. */
export function OwnMissionCard({ mission, asks }: { mission: OwnMission; asks: boolean }) {
  const t = useTranslations('mine');
  return (
    <li className="space-y-2 rounded-lg border border-line bg-canvas p-3">
      <div>
        <h3 className="text-lg break-words">{mission.missionTitle}</h3>
        <p className="text-muted break-words">
          {t('role', { role: mission.roleName })} · {mission.projectName}
        </p>
      </div>
      <Facts mission={mission} />
      {asks ? <Answer mission={mission} /> : <Outcome mission={mission} />}
    </li>
  );
}
