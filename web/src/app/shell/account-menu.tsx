import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleUser, LogOut, MonitorSmartphone, UserPen } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Menu } from '../../ui/menu.tsx';
import { useMe } from '../session.ts';
import { signOut } from '../sign-out.ts';
import { useAction } from '../use-action.ts';
import { useAppearanceGroups, useLanguageGroup } from './choice-menus.tsx';

const PHONE = window.matchMedia('(max-width: 39.99rem)');

/** Who is signed in and what is theirs; on phones language and appearance too, which the bar has no room for. */
export function AccountMenu() {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { account } = useMe();
  const choices = [useLanguageGroup(), ...useAppearanceGroups()];
  const leave = useAction(async () => {
    await signOut(client);
    return { response: new Response() };
  });
  return (
    <Menu
      label={t('accountOf', { name: account.name })}
      icon={CircleUser}
      groups={[
        {
          id: 'account',
          label: account.email,
          entries: [
            { id: 'profile', label: t('profile'), icon: UserPen, onAction: () => navigate({ to: '/account' }) },
            {
              id: 'devices',
              label: t('devices'),
              icon: MonitorSmartphone,
              onAction: () => navigate({ to: '/account/devices' }),
            },
          ],
        },
        ...(PHONE.matches ? choices : []),
        {
          id: 'leave',
          entries: [{ id: 'sign-out', label: t('signOut'), icon: LogOut, onAction: () => leave.start(undefined) }],
        },
      ]}
    />
  );
}
