import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useCurrentOrg } from '../session.ts';

const MOST_SHOWN = 99;

export function NotificationBell() {
  const t = useTranslations('shell');
  const org = useCurrentOrg();
  const scope = org === undefined ? 'account' : { orgId: org.id };
  const { data } = useQuery({
    ...apiQuery(scope, '/notifications', { query: { unread: true, limit: 1 } }),
    enabled: org !== undefined,
  });
  const unread = data?.unread ?? 0;
  const label = t('notificationsUnread', { count: unread });
  return (
    <Tooltip text={label}>
      <Link
        to="/notifications"
        aria-label={label}
        className="relative grid size-(--control-h) place-items-center rounded-md hover:bg-surface-strong"
      >
        <Bell aria-hidden="true" size={17} />
        {unread > 0 && (
          <span className="absolute bottom-1/2 left-1/2 min-w-4 rounded-full bg-accent px-1 text-center text-[10px] leading-4 font-semibold text-on-accent">
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
