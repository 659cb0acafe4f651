import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../app/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import type { InviteNeed } from './invite-dialog.tsx';
import type { ChosenPeople } from './invite-people.tsx';

type Left = { personId: string; roleNeedId: string; code: string };
export type InviteReport = { invitations: { personId: string }[]; refused: Left[]; warnings: Left[] };

type RefusalKey = Parameters<ReturnType<typeof useTranslations<'missions.refusals'>>>[0];
const MOST_LINES = 40;

function Lines({ left, people, needs }: { left: readonly Left[]; people: ChosenPeople; needs: readonly InviteNeed[] }) {
  const t = useTranslations('missions.refusals');
  const invite = useTranslations('missions.invite');
  const problemText = useProblemText();
  const labels = new Map(needs.map(need => [need.id, need.label]));

  function words(code: string): string {
    // Types: codes come from the server; `has` is asked first.
    const known = code as RefusalKey;
    return t.has(known) ? t(known) : problemText({ code, title: code, status: 409 });
  }

  return (
    <ul className="mt-1 space-y-1 text-sm">
      {left.slice(0, MOST_LINES).map(each => (
        <li key={`${each.personId} ${each.roleNeedId} ${each.code}`}>
          <span className="font-medium">{people.get(each.personId)}</span> {words(each.code)}
          <span className="block text-muted">{labels.get(each.roleNeedId)}</span>
        </li>
      ))}
      {left.length > MOST_LINES && <li>{invite('more', { count: left.length - MOST_LINES })}</li>}
    </ul>
  );
}

type InviteResultProps = {
  report: InviteReport;
  people: ChosenPeople;
  needs: readonly InviteNeed[];
  onClose: () => void;
};

/** Who was asked, who was left out and what to look at. */
export function InviteResult({ report, people, needs, onClose }: InviteResultProps) {
  const t = useTranslations('missions.invite');
  const { invitations, refused, warnings } = report;
  return (
    <>
      <DialogBody className="space-y-4">
        <Banner tone="success">
          <p className="font-medium">{t('done', { count: invitations.length })}</p>
          <p>{t('doneText')}</p>
        </Banner>
        {refused.length > 0 && (
          <section>
            <h3>{t('refused', { count: refused.length })}</h3>
            <Lines left={refused} people={people} needs={needs} />
          </section>
        )}
        {warnings.length > 0 && (
          <section>
            <h3>{t('warnings', { count: warnings.length })}</h3>
            <Lines left={warnings} people={people} needs={needs} />
          </section>
        )}
      </DialogBody>
      <DialogFooter>
        <Button tone="primary" autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </DialogFooter>
    </>
  );
}
