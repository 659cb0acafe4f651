import { ClipboardCheck, Users } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Page, PageHeader } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

export function PeoplePage() {
  const t = useTranslations('crew');
  return (
    <Page>
      <PageHeader title={t('nav.people')} />
      <EmptyState icon={Users} title={t('empty.people')}>
        {t('empty.peopleHint')}
      </EmptyState>
    </Page>
  );
}

export function MyMissionsPage() {
  const t = useTranslations('crew');
  return (
    <Page>
      <PageHeader title={t('nav.myMissions')} />
      <EmptyState icon={ClipboardCheck} title={t('empty.myMissions')}>
        {t('empty.myMissionsHint')}
      </EmptyState>
    </Page>
  );
}
