import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { GetData } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { type Answer, AnswerRow } from './answer-row.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { useInvite } from './use-mission-actions.ts';

export type Mission = GetData<'/missions/{id}'>;
type Need = Mission['needs'][number];

type NeedSectionProps = {
  mission: Mission;
  need: Need;
  answers: readonly Answer[];
  busy: ReadonlySet<string>;
  /** Why nobody can be invited now; undefined for readers without the right. */
  inviteBlocker: string | null | undefined;
};

const ORDER: Answer['status'][] = ['ACCEPTED', 'INVITED', 'DECLINED', 'CANCELLED'];

/** A role of a mission: places, who is asked, and a field to ask more people. */
export function NeedSection({ mission, need, answers, busy, inviteBlocker }: NeedSectionProps) {
  const t = useTranslations('planning');
  const [inviting, setInviting] = useState(false);
  const missing = Math.max(0, need.quota - need.accepted);
  const sorted = answers.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const blocker = missing === 0 ? t('invite.full') : inviteBlocker;
  return (
    <section className="border-t border-line py-3">
      <header className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 text-base">
          {need.roleName}{' '}
          <span
            className="font-normal text-muted tabular-nums"
            title={t('places', { accepted: need.accepted, quota: need.quota, invited: need.invited })}
          >
            {need.accepted}/{need.quota}
          </span>
          {missing > 0 && <span className="pg-name-missing ml-2 inline-block">{t('missing', { count: missing })}</span>}
        </h3>
        {inviteBlocker !== undefined && (
          <Button
            icon={UserPlus}
            aria-expanded={inviting}
            disabledReason={blocker}
            onClick={() => setInviting(!inviting)}
          >
            {t('invite.open')}
          </Button>
        )}
      </header>
      {inviting && blocker === null && (
        <InviteForm mission={mission} need={need} busy={busy} onDone={() => setInviting(false)} />
      )}
      {sorted.length === 0 ? (
        <p className="mt-1 text-sm text-muted">{t('nobodyAsked')}</p>
      ) : (
        <ul className="mt-1">
          {sorted.map(answer => (
            <AnswerRow key={answer.id} answer={answer} />
          ))}
        </ul>
      )}
    </section>
  );
}

type InviteFormProps = Pick<NeedSectionProps, 'mission' | 'need' | 'busy'> & { onDone: () => void };

function InviteForm({ mission, need, busy, onDone }: InviteFormProps) {
  const t = useTranslations('planning');
  const [personIds, setPersonIds] = useState<string[]>([]);
  const invite = useInvite(onDone);
  return (
    <div className="my-2 space-y-2 rounded-md border border-line bg-surface p-3">
      <PeoplePicker
        label={t('invite.who', { role: need.roleName })}
        values={personIds}
        onChange={setPersonIds}
        busy={busy}
      />
      <Button
        tone="primary"
        disabledReason={personIds.length === 0 ? t('invite.nobodyChosen') : null}
        pending={invite.isPending}
        onClick={() => invite.start({ personIds, roleNeedIds: [need.id], missionIds: [mission.id] })}
      >
        {t('invite.send', { count: personIds.length })}
      </Button>
    </div>
  );
}
