import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../ui/button.tsx';
import { Page, PageHeader } from '../ui/page.tsx';
import { EmptyState, Skeleton, SkeletonLines } from '../ui/states.tsx';
import { ProblemState } from './problem-state.tsx';

export function NotFoundPage() {
  const t = useTranslations('common');
  return (
    <Page>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        icon={Compass}
        title={t('notFoundText')}
        action={
          <Link to="/" className={buttonClass('primary')}>
            {t('goHome')}
          </Link>
        }
      >
        {t('notFoundHint')}
      </EmptyState>
    </Page>
  );
}

/** A page that failed to load or to render; the rest of the shell goes on working. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('common');
  const router = useRouter();

  async function retry() {
    reset();
    await router.invalidate();
  }

  return (
    <Page>
      <PageHeader title={t('errorTitle')} />
      <ProblemState error={error} onRetry={retry} />
    </Page>
  );
}

export function PendingPage() {
  return (
    <Page>
      <Skeleton className="mb-5 h-6 w-48" />
      <SkeletonLines count={8} />
    </Page>
  );
}
