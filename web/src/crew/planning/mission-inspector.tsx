import { resetOnMove } from '@orga/server/crew/assignments/rules';
import { useQuery } from '@tanstack/react-query';
import { CopyPlus, Pencil, Send, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, taggedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { colorValue } from '../../ui/colors.ts';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { Chip, StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import { MINUTE_MS } from './grid-time.ts';
import { MissionEdit } from './mission-edit.tsx';
import { type Mission, NeedSection } from './need-section.tsx';
import type { PlanningIndex } from './planning-model.ts';
import { DuplicateDialog, ReasonDialog } from './step-dialogs.tsx';
import { useMissionSteps } from './use-mission-actions.ts';

const MISSION_TONES: Record<Mission['status'], Tone> = {
  draft: 'muted',
  published: 'info',
  done: 'success',
  cancelled: 'danger',
};

type MissionInspectorProps = { missionId: string; index: PlanningIndex | undefined; onClose: () => void };

/** A mission beside the grid: what, where and when, who is asked, and everything that can be done with it. */
export function MissionInspector({ missionId, index, onClose }: MissionInspectorProps) {
  const t = useTranslations('planning');
  const { id: orgId } = useOrg();
  const query = useQuery(taggedQuery({ orgId }, '/missions/{id}', { path: { id: missionId } }));
  const mission = query.data?.value;
  const known = index?.missions.get(missionId)?.title;
  const [isEditing, setEditing] = useState(false);
  const body = useRef<HTMLDivElement>(null);

  /** The form takes the focus with it when it goes. */
  function endEdit() {
    setEditing(false);
    body.current?.focus();
  }

  return (
    <Inspector
      title={mission?.title ?? known ?? t('mission')}
      onClose={onClose}
      footer={
        mission !== undefined && !isEditing && <MissionFooter mission={mission} onEdit={() => setEditing(true)} />
      }
    >
      {/* Labels for screen readers are placed absolutely: they must stay inside the panel's own scrolling. */}
      <div ref={body} tabIndex={-1} data-focus-ring="none" className="relative">
        {query.isPending && <SkeletonLines count={6} />}
        {query.isError && mission === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {query.data !== undefined && isEditing && (
          <MissionEdit
            key={query.data.etag}
            tagged={query.data}
            sites={index?.data.sites ?? []}
            onDone={endEdit}
            onReload={() => query.refetch()}
            askedAgain={after =>
              resetOnMove(query.data.value, after) === 'reset-to-invited' ? acceptedOf(query.data.value) : 0
            }
          />
        )}
        {mission !== undefined && !isEditing && <MissionDetail mission={mission} index={index} />}
      </div>
    </Inspector>
  );
}

function acceptedOf(mission: Mission): number {
  return mission.needs.reduce((sum, need) => sum + need.accepted, 0);
}

function MissionDetail({ mission, index }: { mission: Mission; index: PlanningIndex | undefined }) {
  const t = useTranslations('planning');
  const format = useFormat(mission.zone);
  const orgZone = useOrg().zone;
  const minutes = (Date.parse(mission.endsAt) - Date.parse(mission.startsAt)) / MINUTE_MS;
  const facts = [
    { label: t('facts.when'), value: `${format.range(mission.startsAt, mission.endsAt)} · ${format.minutes(minutes)}` },
    ...(mission.zone === orgZone ? [] : [{ label: t('facts.zone'), value: mission.zone.replaceAll('_', ' ') }]),
    { label: t('facts.where'), value: mission.siteName ?? t('fields.noSite') },
    {
      label: t('facts.project'),
      value: <Chip color={colorValue(index?.projects.get(mission.projectId)?.color ?? '')}>{mission.projectName}</Chip>,
    },
    ...(mission.notes === '' ? [] : [{ label: t('facts.notes'), value: mission.notes }]),
    ...(mission.cancelReason === null ? [] : [{ label: t('reason'), value: mission.cancelReason }]),
  ];
  return (
    <>
      <div className="mb-3">
        <StatusBadge tone={MISSION_TONES[mission.status]}>{t(`missionStatuses.${mission.status}`)}</StatusBadge>
      </div>
      <Facts items={facts} />
      <div className="mt-4">
        <MissionPeople mission={mission} index={index} />
      </div>
    </>
  );
}

function MissionPeople({ mission, index }: { mission: Mission; index: PlanningIndex | undefined }) {
  const t = useTranslations('planning');
  const can = useCan();
  const { id: orgId } = useOrg();
  const answers = useQuery(apiQuery({ orgId }, '/assignments', { query: { missionId: mission.id, limit: 200 } }));
  const busy = useMemo(() => busyPeople(mission, index), [mission, index]);
  const blocker =
    mission.status === 'draft' ? t('invite.publishFirst') : mission.status === 'published' ? null : t('invite.closed');
  if (answers.isPending) return <SkeletonLines count={3} />;
  if (answers.isError) return <ProblemState error={answers.error} onRetry={answers.refetch} />;
  if (mission.needs.length === 0) return <p className="text-muted">{t('noNeeds')}</p>;
  return mission.needs.map(need => (
    <NeedSection
      key={need.id}
      mission={mission}
      need={need}
      answers={answers.data.items.filter(answer => answer.needId === need.id)}
      busy={busy}
      inviteBlocker={can('crew.assignment.write') ? blocker : undefined}
    />
  ));
}

/** People of the window who have accepted other work while this mission lasts. */
function busyPeople(mission: Mission, index: PlanningIndex | undefined): Set<string> {
  const busy = new Set<string>();
  for (const answer of index?.data.assignments ?? []) {
    const other = index?.missions.get(answer.missionId);
    if (answer.status !== 'ACCEPTED' || other === undefined || other.id === mission.id) continue;
    if (other.startsAt < mission.endsAt && other.endsAt > mission.startsAt) busy.add(answer.personId);
  }
  return busy;
}

function MissionFooter({ mission, onEdit }: { mission: Mission; onEdit: () => void }) {
  const t = useTranslations('planning');
  const can = useCan();
  const [dialog, setDialog] = useState<'cancel' | 'duplicate'>();
  const { publish, cancel, duplicate } = useMissionSteps();
  if (!can('crew.mission.write')) return null;
  const close = () => setDialog(undefined);
  const people = mission.needs.reduce((sum, need) => sum + need.accepted + need.invited, 0);
  const isOpen = mission.status === 'draft' || mission.status === 'published';
  return (
    <>
      {isOpen && (
        <Button tone="quiet" icon={Trash2} className="mr-auto text-danger-text" onClick={() => setDialog('cancel')}>
          {t('cancelMission')}
        </Button>
      )}
      <Button icon={CopyPlus} onClick={() => setDialog('duplicate')}>
        {t('duplicate.action')}
      </Button>
      {mission.status !== 'cancelled' && (
        <Button icon={Pencil} onClick={onEdit}>
          {t('edit.action')}
        </Button>
      )}
      {mission.status === 'draft' && (
        <Button
          tone="primary"
          icon={Send}
          pending={publish.isPending}
          disabledReason={mission.needs.length === 0 ? t('refusals.no-needs') : null}
          onClick={() => publish.start([mission.id])}
        >
          {t('publish')}
        </Button>
      )}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={t('cancelTitle', { title: mission.title })}
          confirmLabel={t('cancelMission')}
          onClose={close}
          onConfirm={reason => cancel.startAsync({ ids: [mission.id], reason })}
        >
          {t('cancelText', { count: people })}
        </ReasonDialog>
      )}
      {dialog === 'duplicate' && (
        <DuplicateDialog
          count={1}
          onClose={close}
          onConfirm={days => duplicate.startAsync({ ids: [mission.id], days })}
        />
      )}
    </>
  );
}
