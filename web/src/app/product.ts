import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { MessageKeys, NestedKeyOf } from 'use-intl';
import type { GetPath } from '../api/query.ts';
import type { Command } from '../ui/command-palette.tsx';
import type { MessageArea, Messages } from './messages.ts';
import type { OfflineAction } from './offline-actions.ts';

/** Full key of a message, such as `crew.nav.planning`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>;

export type NavEntry = {
  id: string;
  label: MessageKey;
  /** One word, for the bottom bar of phones. */
  shortLabel?: MessageKey;
  icon: LucideIcon;
  to: NonNullable<LinkProps['to']>;
  /** Shown only to roles with this action. */
  action?: string;
  /** Also in the bottom bar of phones, which has room for four. */
  phone?: boolean;
};

/** A thing one can do from the command palette; places of `nav` are listed there on their own. */
export type PaletteCommand = {
  id: string;
  label: MessageKey;
  icon: LucideIcon;
  to: NonNullable<LinkProps['to']>;
  search?: Record<string, string>;
  action?: string;
  keywords?: MessageKey;
};

/** Which reads an event of the live stream makes stale: `{ 'crew.assignment.accepted': ['/missions'] }`. */
export type LiveRules = Readonly<Record<string, readonly GetPath[]>>;

/** What a product adds to the shell. Its routes are added in router.tsx. */
export type ProductModule = {
  id: 'crew' | 'copro' | 'platform';
  /** Where the product opens for a person who may do what `can` says. */
  home: (can: (action: string) => boolean) => NonNullable<LinkProps['to']>;
  /** Message files needed by the shell: names of places and commands. */
  areas: readonly MessageArea[];
  nav: readonly NavEntry[];
  commands: readonly PaletteCommand[];
  live: LiveRules;
  offline: readonly OfflineAction<never>[];
  /** A hook of the palette: what the server finds for typed text. */
  useFound?: (text: string) => Command[];
};
