import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link2Off } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { unreachableProblem } from '../../api/problem.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { usePublicFormat } from '../../app/use-format.ts';
import { useLinkToken } from '../../platform/auth/link-token.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { Banner, EmptyState, SkeletonLines } from '../../ui/states.tsx';
import { AnswerForm } from './answer-form.tsx';
import { MissionCard } from './mission-card.tsx';
import { type Invitation, invitationQuery, type Link, type Refusals, useAnswer } from './use-invitation.ts';

const route = getRouteApi('/public/invitations/$invitationId');

function WrongLink() {
  const t = useTranslations('invitation');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState icon={Link2Off} title={t('wrong')}>
        {t('wrongHint')}
      </EmptyState>
    </>
  );
}

/** What became of the invitation, for a link that is opened again or too late. */
function StateBanner({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitation');
  const format = usePublicFormat();
  const { orgName: org } = invitation;
  if (invitation.state === 'open') return null;
  const date = format.date(invitation.expiresAt, 'long');
  const tone = invitation.state === 'answered' ? 'success' : 'clash';
  return (
    <Banner tone={tone}>
      <p className="font-medium">{t(invitation.state, { org, date })}</p>
      <p>{t(`${invitation.state}Hint`, { org })}</p>
    </Banner>
  );
}

/** What the answer just given has done. */
function ResultBanner({ invitation, refusals }: { invitation: Invitation; refusals: Refusals }) {
  const t = useTranslations('invitation');
  const count = (status: string) => invitation.assignments.filter(each => each.status === status).length;
  const counts = { accepted: count('ACCEPTED'), declined: count('DECLINED') };
  return (
    <Banner tone={refusals.size === 0 ? 'success' : 'clash'}>
      <p className="font-medium">{t('thanks')}</p>
      <p>{t('summary', counts)}</p>
      {refusals.size > 0 && <p>{t('someRefused', { count: refusals.size })}</p>}
    </Banner>
  );
}

function Greeting({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitation');
  const format = usePublicFormat();
  const open = invitation.assignments.filter(each => each.status === 'INVITED').length;
  return (
    <div className="space-y-2">
      <p>
        {t('hello', { name: invitation.personName })} {invitation.state === 'open' && t('asks', { count: open })}
      </p>
      {invitation.message !== '' && (
        <blockquote
          aria-label={t('messageOf', { org: invitation.orgName })}
          className="border-l-2 border-accent pl-3 whitespace-pre-line"
        >
          {invitation.message}
        </blockquote>
      )}
      {invitation.state === 'open' && (
        <p className="text-sm text-muted">{t('until', { date: format.dateTime(invitation.expiresAt, 'long') })}</p>
      )}
    </div>
  );
}

function Sending({ answer }: { answer: ReturnType<typeof useAnswer> }) {
  const t = useTranslations('invitation');
  if (answer.isPaused) return <Banner tone="clash">{t('waiting')}</Banner>;
  if (answer.isPending) return <Banner tone="info">{t('sending')}</Banner>;
  if (answer.problem === null) return null;
  return (
    <Banner tone="danger" action={<Button onClick={answer.again}>{t('retry')}</Button>}>
      {t('notSent')}
    </Banner>
  );
}

function InvitationContent({ invitation, link }: { invitation: Invitation; link: Link }): ReactNode {
  const t = useTranslations('invitation');
  const answer = useAnswer(link);
  const { assignments } = invitation;
  return (
    <>
      <PageHeader title={t('from', { org: invitation.orgName })} />
      <div className="space-y-4">
        {answer.refusals && !answer.isPending ? (
          <ResultBanner invitation={invitation} refusals={answer.refusals} />
        ) : (
          <StateBanner invitation={invitation} />
        )}
        <Greeting invitation={invitation} />
        {invitation.state === 'open' ? (
          <AnswerForm
            key={assignments.map(each => each.status).join()}
            missions={assignments}
            refusals={answer.refusals}
            pending={answer.isPending}
            notice={<Sending answer={answer} />}
            onSend={answer.send}
          />
        ) : (
          <ul aria-label={t('missions')} className="space-y-3">
            {assignments.map(mission => (
              <MissionCard key={mission.id} mission={mission} refusal={answer.refusals?.get(mission.id)} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function LinkedPage({ link }: { link: Link }) {
  const t = useTranslations('invitation');
  const query = useQuery(invitationQuery(link));
  if (query.data !== undefined) return <InvitationContent invitation={query.data} link={link} />;
  if (query.fetchStatus === 'fetching') {
    return (
      <>
        <PageHeader title={t('title')} />
        <SkeletonLines count={7} />
      </>
    );
  }
  // Without a network the read waits, and goes on by itself when there is one again.
  const error = query.error ?? unreachableProblem('/invitations/{id}');
  if (error.status === 404 || error.status === 400 || error.status === 422) return <WrongLink />;
  return (
    <>
      <PageHeader title={t('title')} />
      <ProblemState error={error} onRetry={query.refetch} />
    </>
  );
}

/** The answer to an invitation with nothing but the link of the message. Opening it changes nothing. */
export function InvitationPage() {
  const { invitationId } = route.useParams();
  const token = useLinkToken();
  if (token === undefined) return <WrongLink />;
  return <LinkedPage link={{ id: invitationId, token }} />;
}
