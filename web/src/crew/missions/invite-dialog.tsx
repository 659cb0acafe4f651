import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { BodyOf } from '../../api/paths.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { Select, TextArea } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { type ChosenPeople, InvitePeople } from './invite-people.tsx';
import { type InviteReport, InviteResult } from './invite-result.tsx';

/** A place to fill: a role of a mission. Those of one `role` are chosen together. */
export type InviteNeed = { id: string; label: string; role?: string };
type InviteDialogProps = { needs: readonly InviteNeed[]; onClose: () => void };

const DAYS = [1, 2, 3, 7, 14, 30];
const DEFAULT_DAYS = 7;

function useInvite(onDone: (report: InviteReport) => void) {
  return useAction(
    (body: BodyOf<'/invitations', 'post'>, call: { headers: Record<string, string> }) =>
      api.POST('/invitations', { body, ...call }),
    {
      problems: 'form',
      refresh: [
        '/missions',
        '/missions/{id}',
        '/projects',
        '/projects/{id}',
        '/planning',
        '/assignments',
        '/invitations',
      ],
      onDone,
    },
  );
}

function Roles({ needs, roles, chosen, onChange }: RolesProps) {
  const t = useTranslations('missions.invite');
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('roles')}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {roles.map(role => (
          <Checkbox
            key={role}
            label={role}
            hint={t('roleCount', { count: needs.filter(need => need.role === role).length })}
            checked={chosen.has(role)}
            onChange={event => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(role);
              else next.delete(role);
              onChange(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

type RolesProps = {
  needs: readonly InviteNeed[];
  roles: readonly string[];
  chosen: ReadonlySet<string>;
  onChange: (roles: ReadonlySet<string>) => void;
};

function InviteForm({
  needs,
  onClose,
  onDone,
}: InviteDialogProps & { onDone: (report: InviteReport, people: ChosenPeople) => void }) {
  const t = useTranslations('missions.invite');
  const ui = useTranslations('ui');
  const problemText = useProblemText();
  const roles = [...new Set(needs.map(need => need.role ?? ''))].toSorted();
  const [chosenRoles, setChosenRoles] = useState<ReadonlySet<string>>(new Set(roles.length === 1 ? roles : []));
  const [people, setPeople] = useState<ChosenPeople>(new Map());
  const [message, setMessage] = useState('');
  const [days, setDays] = useState(DEFAULT_DAYS);
  const roleNeedIds = needs.filter(need => chosenRoles.has(need.role ?? '')).map(need => need.id);
  const invite = useInvite(report => onDone(report, people));
  const blocker = people.size === 0 ? t('nobody') : roleNeedIds.length === 0 ? t('noRole') : null;

  function send() {
    const text = message.trim();
    invite.start({
      personIds: [...people.keys()],
      roleNeedIds,
      expiresInHours: days * 24,
      ...(text === '' ? {} : { message: text }),
    });
  }

  return (
    <>
      <DialogBody className="space-y-4">
        {invite.problem && <Banner tone="danger">{problemText(invite.problem)}</Banner>}
        {roles.length > 1 && <Roles needs={needs} roles={roles} chosen={chosenRoles} onChange={setChosenRoles} />}
        {needs.length === 1 && <p className="text-muted">{needs[0]?.label}</p>}
        <InvitePeople people={people} onChange={setPeople} />
        <TextArea
          label={t('message')}
          hint={t('messageHint')}
          optional
          rows={3}
          maxLength={2000}
          value={message}
          onChange={event => setMessage(event.target.value)}
        />
        <Select
          label={t('expiry')}
          className="max-w-48"
          value={String(days)}
          onChange={event => setDays(Number(event.target.value))}
          options={DAYS.map(count => ({ value: String(count), label: t('days', { count }) }))}
        />
        {needs.length > 1 && <p className="text-sm text-muted">{t('oneMail')}</p>}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button tone="primary" pending={invite.isPending} disabledReason={blocker} onClick={send}>
          {t('send', { count: people.size })}
        </Button>
      </DialogFooter>
    </>
  );
}

/** Asks people for one or many places in one action, then says who was asked and who was left out, and why. */
export function InviteDialog({ needs, onClose }: InviteDialogProps) {
  const t = useTranslations('missions.invite');
  const [done, setDone] = useState<{ report: InviteReport; people: ChosenPeople }>();
  return (
    <Dialog title={t('title')} open onClose={onClose} keepOpenOutside>
      {done === undefined ? (
        <InviteForm needs={needs} onClose={onClose} onDone={(report, people) => setDone({ report, people })} />
      ) : (
        <InviteResult report={done.report} people={done.people} needs={needs} onClose={onClose} />
      )}
    </Dialog>
  );
}
