import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FolderKanban, User } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../api/query.ts';
import { useCan, useCurrentOrg } from '../app/session.ts';
import type { Command } from '../ui/command-palette.tsx';

const SHORTEST = 2;
const SHOWN = 5;

/** People and projects that the server finds for typed text, spelling mistakes included. */
export function useFound(text: string): Command[] {
  const t = useTranslations('crew');
  const navigate = useNavigate();
  const can = useCan();
  const org = useCurrentOrg();
  const q = useDeferredValue(text.trim());
  const scope = { orgId: org?.id ?? '' };
  const isAsked = org !== undefined && q.length >= SHORTEST;
  const page = { query: { q, limit: SHOWN } };
  const people = useQuery({
    ...apiQuery(scope, '/people', page),
    placeholderData: keepPreviousData,
    enabled: isAsked && can('workplace.person.list'),
  });
  const projects = useQuery({
    ...apiQuery(scope, '/projects', page),
    placeholderData: keepPreviousData,
    enabled: isAsked && can('crew.project.list'),
  });
  if (!isAsked) return [];
  const { slug } = org;
  return [
    ...(people.data?.items ?? []).map(person => ({
      id: `person-${person.id}`,
      label: `${person.firstName} ${person.lastName}`.trim(),
      group: t('nav.people'),
      icon: User,
      hint: person.city,
      // Found by the server: it fits whatever the palette thinks of its spelling.
      keywords: text,
      onAction: () => navigate({ to: '/$org/crew/people', params: { org: slug }, search: { person: person.id } }),
    })),
    ...(projects.data?.items ?? []).map(project => ({
      id: `project-${project.id}`,
      label: project.name,
      group: t('nav.projects'),
      icon: FolderKanban,
      hint: project.code,
      keywords: text,
      onAction: () => navigate({ to: '/$org/crew/projects/$projectId', params: { org: slug, projectId: project.id } }),
    })),
  ];
}
