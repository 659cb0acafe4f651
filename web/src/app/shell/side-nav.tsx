import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { sideNav } from '../appearance.ts';
import { useStored } from '../stored.ts';
import { type Place, usePlaces } from './use-places.ts';

function PlaceLink({ place, narrow }: { place: Place; narrow: boolean }) {
  const Icon = place.icon;
  return (
    <li>
      <Tooltip text={narrow ? place.label : undefined}>
        <Link
          {...place.link}
          aria-label={narrow ? place.label : undefined}
          activeProps={{ className: 'bg-accent-soft font-medium !text-text [&_svg]:text-accent' }}
          className={cx(
            'flex h-8 items-center gap-2.5 rounded-md text-muted hover:bg-surface-strong hover:text-text coarse:h-11',
            narrow ? 'w-9 justify-center' : 'px-2.5',
          )}
        >
          <Icon aria-hidden="true" size={17} className="shrink-0" />
          {!narrow && <span className="text-ellipsis-1">{place.label}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}

/** Places of the current product, then those of the org. */
export function SideNav() {
  const t = useTranslations('shell');
  const places = usePlaces();
  const narrow = useStored(sideNav) === 'narrow';
  const product = places.filter(place => place.product !== 'platform');
  const platform = places.filter(place => place.product === 'platform');
  // A new account without an org has nowhere to go yet.
  if (places.length === 0) return null;
  return (
    <nav
      aria-label={t('mainNavigation')}
      data-print="hide"
      className={cx(
        'hidden shrink-0 flex-col overflow-y-auto border-r border-line bg-surface p-2 md:flex',
        narrow ? 'w-13' : 'w-(--sidenav-w)',
      )}
    >
      <ul className="space-y-0.5">
        {product.map(place => (
          <PlaceLink key={place.id} place={place} narrow={narrow} />
        ))}
      </ul>
      <ul className="mt-auto space-y-0.5 pt-4">
        {platform.map(place => (
          <PlaceLink key={place.id} place={place} narrow={narrow} />
        ))}
      </ul>
      <IconButton
        icon={narrow ? PanelLeftOpen : PanelLeftClose}
        label={t(narrow ? 'widenNavigation' : 'narrowNavigation')}
        onClick={() => sideNav.set(narrow ? 'open' : 'narrow')}
        className={cx('mt-1 text-muted', narrow ? 'w-9' : 'self-end')}
      />
    </nav>
  );
}
