import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';

const itemClass =
  'relative flex h-9 items-center px-3 whitespace-nowrap text-muted hover:text-text coarse:h-11 ' +
  'after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full';
const activeProps = { className: 'font-medium !text-text after:bg-accent' };

/** Pages of one's own account. */
export function AccountNav() {
  const t = useTranslations('account');
  return (
    <nav aria-label={t('title')} className="mb-5 flex overflow-x-auto border-b border-line">
      <Link to="/account" activeOptions={{ exact: true }} activeProps={activeProps} className={itemClass}>
        {t('profile.title')}
      </Link>
      <Link to="/account/devices" activeProps={activeProps} className={itemClass}>
        {t('devices.title')}
      </Link>
    </nav>
  );
}
