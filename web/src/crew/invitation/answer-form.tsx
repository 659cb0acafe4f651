import { Check, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { MissionCard } from './mission-card.tsx';
import type { Answers, InvitedMission, Refusals } from './use-invitation.ts';

type Choice = 'accept' | 'decline';
type Choices = ReadonlyMap<string, Choice>;

const REASON_MAX = 500;
const bigClass = 'h-auto min-h-11 flex-1 px-2 py-2 whitespace-normal';

function ChoiceButton({ on, onClick, kind, children }: ChoiceButtonProps) {
  const Icon = kind === 'accept' ? Check : X;
  const chosen =
    kind === 'accept'
      ? 'border-success-line bg-success-bg text-success-text'
      : 'border-danger-line bg-danger-bg text-danger-text';
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onClick}
      className={cx(
        'flex min-h-11 flex-1 items-center justify-center gap-2 rounded-md border font-medium',
        on ? chosen : 'border-control bg-raised hover:bg-surface-strong',
      )}
    >
      <Icon aria-hidden="true" size={16} className={on ? '' : 'text-muted'} />
      {children}
    </button>
  );
}

type ChoiceButtonProps = { on: boolean; onClick: () => void; kind: Choice; children: ReactNode };

function YesNo({ mission, choice, onChoose }: YesNoProps) {
  const t = useTranslations('invitation');
  return (
    <div role="group" aria-label={t('answerFor', { mission: mission.missionTitle })} className="flex gap-2 pt-1">
      <ChoiceButton kind="accept" on={choice === 'accept'} onClick={() => onChoose('accept')}>
        {t('yes')}
      </ChoiceButton>
      <ChoiceButton kind="decline" on={choice === 'decline'} onClick={() => onChoose('decline')}>
        {t('no')}
      </ChoiceButton>
    </div>
  );
}

type YesNoProps = { mission: InvitedMission; choice: Choice | undefined; onChoose: (choice: Choice) => void };

type BarProps = {
  open: readonly InvitedMission[];
  choices: Choices;
  onChoices: (choices: Choices) => void;
  pending: boolean;
  onSend: (answers: Answers) => void;
};

/** Everything at once: one touch accepts all, declining first asks why. */
function AllBar({ open, onChoices, pending, onSend }: BarProps) {
  const t = useTranslations('invitation');
  const several = open.length > 1;
  const ids = open.map(mission => mission.id);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          icon={Check}
          pending={pending}
          className={bigClass}
          onClick={() => onSend({ accept: ids, decline: [], reason: '' })}
        >
          {t(several ? 'acceptAll' : 'accept')}
        </Button>
        <Button
          icon={X}
          className={bigClass}
          disabledReason={pending ? t('sending') : null}
          onClick={() => onChoices(new Map(ids.map(id => [id, 'decline'])))}
        >
          {t(several ? 'declineAll' : 'decline')}
        </Button>
      </div>
      {several && <p className="text-sm text-muted">{t('orEach')}</p>}
    </>
  );
}

/** What was chosen mission by mission, with the reason of a refusal, before it is sent. */
function ChosenBar({ open, choices, onChoices, pending, onSend }: BarProps) {
  const t = useTranslations('invitation');
  const [reason, setReason] = useState('');
  const idsOf = (choice: Choice) => open.filter(each => choices.get(each.id) === choice).map(each => each.id);
  const accept = idsOf('accept');
  const decline = idsOf('decline');
  const left = open.length - accept.length - decline.length;
  return (
    <>
      {decline.length > 0 && (
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          optional
          autoFocus={left === 0 && accept.length === 0}
          rows={2}
          maxLength={REASON_MAX}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      )}
      {left > 0 && <p className="text-sm text-muted">{t('leftOpen', { count: left })}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          className={bigClass}
          onClick={() => onChoices(new Map())}
          disabledReason={pending ? t('sending') : null}
        >
          {t('back')}
        </Button>
        <Button
          tone="primary"
          pending={pending}
          className={bigClass}
          onClick={() => onSend({ accept, decline, reason: reason.replace(/\s+/g, ' ').trim() })}
        >
          {t('send', { count: accept.length + decline.length })}
        </Button>
      </div>
    </>
  );
}

type AnswerFormProps = {
  missions: readonly InvitedMission[];
  refusals: Refusals | undefined;
  pending: boolean;
  /** How far a sent answer is, beside the buttons that sent it. */
  notice: ReactNode;
  onSend: (answers: Answers) => void;
};

/** Missions with their answers. Nothing is sent before a button says so. */
export function AnswerForm({ missions, refusals, pending, notice, onSend }: AnswerFormProps) {
  const t = useTranslations('invitation');
  const [choices, setChoices] = useState<Choices>(new Map());
  const open = missions.filter(mission => mission.status === 'INVITED');
  const bar = { open, choices, onChoices: setChoices, pending, onSend };

  function choose(id: string, choice: Choice) {
    const next = new Map(choices);
    if (next.get(id) === choice) next.delete(id);
    else next.set(id, choice);
    setChoices(next);
  }

  return (
    <>
      <ul aria-label={t('missions')} className="space-y-3">
        {missions.map(mission => (
          <MissionCard key={mission.id} mission={mission} refusal={refusals?.get(mission.id)}>
            {mission.status === 'INVITED' && open.length > 1 ? (
              <YesNo
                mission={mission}
                choice={choices.get(mission.id)}
                onChoose={choice => choose(mission.id, choice)}
              />
            ) : undefined}
          </MissionCard>
        ))}
      </ul>
      <div className="sticky bottom-0 -mx-5 mt-4 space-y-3 border-t border-line bg-raised px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-7 sm:px-7">
        {notice}
        {choices.size === 0 ? <AllBar {...bar} /> : <ChosenBar {...bar} />}
      </div>
    </>
  );
}
