import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Page, PageHeader } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

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
