import { useQuery } from '@tanstack/react-query';
import { Archive, ArchiveRestore, CalendarDays, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { isLocale, LOCALE_NAMES } from '../../app/locales.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { colorValue } from '../../ui/colors.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { Chip, StatusBadge } from '../../ui/status-badge.tsx';
import { FeedDialog } from '../calendars/feed-dialog.tsx';
import { PersonAssignments } from './person-assignments.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { personName } from './person-name.ts';
import type { PersonDetail } from './person-values.ts';

function useFacts(person: PersonDetail) {
  const t = useTranslations('people');
  const format = useFormat();
  const { email, phone, externalRef, birthOn, locale } = person;
  const facts = [
    {
      label: t('email'),
      value: email && (
        <a className="rounded hover:underline" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    },
    {
      label: t('phone'),
      value: phone && (
        <a className="rounded hover:underline" href={`tel:${phone}`}>
          {phone}
        </a>
      ),
    },
    { label: t('employment'), value: t(`employments.${person.employmentType}`) },
    { label: t('city'), value: person.city },
    { label: t('ref'), value: externalRef },
    { label: t('birth'), value: birthOn && format.day(birthOn) },
    { label: t('language'), value: isLocale(locale) ? LOCALE_NAMES[locale] : locale },
    { label: t('account'), value: t(person.accountId === null ? 'noAccount' : 'hasAccount') },
    { label: t('notes'), value: person.notes },
  ];
  return facts.filter(fact => fact.value !== null && fact.value !== '');
}

function Chips({
  title,
  items,
}: {
  title: string;
  items: readonly { key: string; text: string; label?: string; color?: string }[];
}) {
  const t = useTranslations('people');
  return (
    <section className="mt-4">
      <h3 className="mb-1">{title}</h3>
      {items.length === 0 ? (
        <p className="text-muted">{t('nothing')}</p>
      ) : (
        <ul className="flex flex-wrap gap-1">
          {items.map(item => (
            <li key={item.key} aria-label={item.label}>
              <Chip {...(item.color === undefined ? {} : { color: item.color })}>{item.text}</Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Profile({ person }: { person: PersonDetail }) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const teams = useQuery(apiQuery({ orgId }, '/teams')).data?.items ?? [];
  const skills = person.skills.map(({ skillId, name, level }) => ({
    key: skillId,
    text: `${name} · ${level}/5`,
    label: t('skillLevel', { skill: name, level }),
  }));
  const own = teams
    .filter(team => person.teamIds.includes(team.id))
    .map(team => ({ key: team.id, text: team.name, color: colorValue(team.color) }));
  return (
    <>
      {person.archivedAt !== null && (
        <div className="mb-3">
          <StatusBadge tone="muted">{t('archivedMark')}</StatusBadge>
        </div>
      )}
      <Facts items={useFacts(person)} />
      <Chips title={t('skills')} items={skills} />
      <Chips title={t('teams')} items={own} />
      {person.tags.length > 0 && <Chips title={t('tags')} items={person.tags.map(tag => ({ key: tag, text: tag }))} />}
      <PersonAssignments personId={person.id} />
    </>
  );
}

function useSteps(person: PersonDetail) {
  const t = useTranslations('people');
  const refresh = ['/people', '/people/{id}', '/planning'] as const;
  const init = { params: { path: { id: person.id } } };
  const name = personName(person);
  const archive = useAction((_: undefined, call) => api.POST('/people/{id}/archive', { ...init, ...call }), {
    refresh,
    done: () => t('archived', { name }),
  });
  const restore = useAction((_: undefined, call) => api.POST('/people/{id}/restore', { ...init, ...call }), {
    refresh,
    done: () => t('restored', { name }),
  });
  return { archive, restore };
}

function Footer({ person, onReload }: { person: PersonDetail; onReload: () => unknown }) {
  const t = useTranslations('people');
  const can = useCan();
  const [open, setOpen] = useState<'edit' | 'feed' | 'archive'>();
  const { archive, restore } = useSteps(person);
  const close = () => setOpen(undefined);
  const name = personName(person);
  const archived = person.archivedAt !== null;
  const mayWrite = can('workplace.person.write');
  return (
    <>
      {can('crew.calendar.feed') && !archived && (
        <IconButton icon={CalendarDays} tone="secondary" label={t('calendar')} onClick={() => setOpen('feed')} />
      )}
      {mayWrite && !archived && (
        <>
          <IconButton icon={Archive} tone="secondary" label={t('archive')} onClick={() => setOpen('archive')} />
          <Button icon={Pencil} tone="primary" onClick={() => setOpen('edit')}>
            {t('edit')}
          </Button>
        </>
      )}
      {mayWrite && archived && (
        <Button icon={ArchiveRestore} pending={restore.isPending} onClick={() => restore.start(undefined)}>
          {t('restore')}
        </Button>
      )}
      {open === 'edit' && <PersonDialog key={person.version} person={person} onClose={close} onReload={onReload} />}
      {open === 'feed' && <FeedDialog subject={{ kind: 'person', personId: person.id }} name={name} onClose={close} />}
      <ConfirmDialog
        open={open === 'archive'}
        title={t('archiveTitle', { name })}
        confirmLabel={t('archive')}
        onClose={close}
        onConfirm={() => archive.startAsync(undefined)}
      >
        {t('archiveText')}
      </ConfirmDialog>
    </>
  );
}

/** A person beside the list: profile, skills, teams, missions, and what can be done. */
export function PersonInspector({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/people/{id}', { path: { id: personId } }));
  const person = query.data;
  return (
    <Inspector
      title={person === undefined ? t('title') : personName(person)}
      onClose={onClose}
      footer={person && <Footer person={person} onReload={query.refetch} />}
    >
      {person !== undefined && <Profile person={person} />}
      {person === undefined && query.isError && <ProblemState error={query.error} onRetry={query.refetch} />}
      {person === undefined && query.isPending && <SkeletonLines count={8} />}
    </Inspector>
  );
}
