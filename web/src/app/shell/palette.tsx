import { useNavigate } from '@tanstack/react-router';
import { Building2, Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Command, CommandPalette } from '../../ui/command-palette.tsx';
import { homeOf } from '../home.ts';
import { PRODUCTS } from '../products.ts';
import { useCurrentOrg, useMe } from '../session.ts';
import { useAppearanceGroups, useLanguageGroup } from './choice-menus.tsx';
import { usePlaceCommands, usePlaces } from './use-places.ts';

function useOrgCommands(): Command[] {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const current = useCurrentOrg();
  return useMe()
    .orgs.filter(org => org.id !== current?.id)
    .map(org => ({
      id: `org-${org.id}`,
      label: org.name,
      group: t('orgs'),
      icon: Building2,
      onAction: () => navigate({ to: homeOf(org), params: { org: org.slug } }),
    }));
}

function useChoiceCommands(): Command[] {
  return [useLanguageGroup(), ...useAppearanceGroups()].flatMap(group =>
    group.entries.map(entry => ({
      id: `${group.id}-${entry.id}`,
      label: entry.label,
      group: group.label ?? '',
      icon: entry.icon ?? Languages,
      onAction: entry.onAction,
    })),
  );
}

/** Commands of every product the person can use, then places, orgs and choices. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  // The products are a fixed list: their hooks run in the same order each time.
  const found = PRODUCTS.flatMap(product => product.useFound?.(text) ?? []);
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const actions = usePlaceCommands().map(command => ({
    id: `do-${command.id}`,
    label: command.label,
    icon: command.icon,
    keywords: command.keywords,
    group: t('commands'),
    onAction: () => navigate(command.link),
  }));
  const places = usePlaces().map(place => ({
    id: `go-${place.id}`,
    label: place.label,
    icon: place.icon,
    group: t('goTo'),
    onAction: () => navigate(place.link),
  }));
  const commands = [...found, ...actions, ...places, ...useOrgCommands(), ...useChoiceCommands()];
  return <CommandPalette commands={commands} onClose={onClose} onSearch={setText} />;
}
