import { Link } from '@tanstack/react-router';
import { CalendarRange } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState } from '../../ui/states.tsx';
import { Figures } from './figures.tsx';
import { LatestNews } from './latest-news.tsx';
import { NextMissions } from './next-missions.tsx';

/** The home of who plans: what needs somebody, what comes next, what is new. */
export function TodayPage() {
  const t = useTranslations('mine.today');
  const mayPlan = useCan()('crew.mission.list');
  const { slug } = useOrg();
  const format = useFormat();
  const now = useNow();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={format.date(now.toISOString(), 'long')}
        actions={
          mayPlan && (
            <Link to="/$org/crew/planning" params={{ org: slug }} className={buttonClass('primary')}>
              <CalendarRange aria-hidden="true" size={16} />
              {t('planning')}
            </Link>
          )
        }
      />
      {mayPlan ? (
        <div className="space-y-6">
          <Figures />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <NextMissions />
            <LatestNews />
          </div>
        </div>
      ) : (
        <NoAccessState />
      )}
    </Page>
  );
}
