import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Menu } from '../../ui/menu.tsx';
import { usePlaces } from './use-places.ts';

const ROOM = 4;

/** Navigation of phones: four places, everything else behind one button. */
export function BottomNav() {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const places = usePlaces();
  const shown = places.filter(place => place.phone).slice(0, ROOM);
  const rest = places.filter(place => !shown.includes(place));
  if (places.length === 0) return null;
  const itemClass = 'flex h-full w-full flex-col items-center justify-center gap-0.5 text-xs text-muted';
  return (
    <nav
      aria-label={t('mainNavigation')}
      data-print="hide"
      className="border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex h-14">
        {shown.map(place => {
          const Icon = place.icon;
          return (
            <li key={place.id} className="min-w-0 flex-1">
              <Link {...place.link} activeProps={{ className: '!text-accent font-medium' }} className={itemClass}>
                <Icon aria-hidden="true" size={20} />
                <span className="max-w-full px-1 text-ellipsis-1">{place.shortLabel}</span>
              </Link>
            </li>
          );
        })}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <Menu
              label={t('more')}
              icon={Ellipsis}
              placement="top end"
              tone="quiet"
              className={`${itemClass} rounded-none px-0 font-normal`}
              groups={[
                {
                  id: 'places',
                  entries: rest.map(place => ({
                    id: place.id,
                    label: place.label,
                    icon: place.icon,
                    onAction: () => navigate(place.link),
                  })),
                },
              ]}
            >
              <span className="flex flex-col items-center gap-0.5">
                <Ellipsis aria-hidden="true" size={20} />
                {t('more')}
              </span>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
