import { Link, useNavigate } from '@tanstack/react-router';
import { Archive, CalendarDays, CalendarRange, CirclePlay, Ellipsis, Pencil, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { FeedDialog } from '../calendars/feed-dialog.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import type { Project } from './project-status.tsx';

type Step = 'activate' | 'archive' | 'reopen';
const DONE = { activate: 'activated', archive: 'archived', reopen: 'reopened' } as const;

function useStep(project: Project) {
  const t = useTranslations('projects');
  return useAction(
    (step: Step, call) => {
      const init = { params: { path: { id: project.id } }, ...call };
      if (step === 'activate') return api.POST('/projects/{id}/activate', init);
      return step === 'archive' ? api.POST('/projects/{id}/archive', init) : api.POST('/projects/{id}/reopen', init);
    },
    {
      refresh: ['/projects', '/projects/{id}', '/planning'],
      done: (saved, step) => t(DONE[step], { name: saved.name }),
    },
  );
}

type Open = 'edit' | 'archive' | 'feed' | undefined;

function MoreMenu({
  project,
  onOpen,
  onReopen,
}: {
  project: Project;
  onOpen: (open: Open) => void;
  onReopen: () => void;
}) {
  const t = useTranslations('projects');
  const can = useCan();
  const navigate = useNavigate();
  const { slug } = useOrg();
  const archived = project.status === 'ARCHIVED';
  const entries: MenuEntry[] = [
    {
      id: 'planning',
      label: t('planning'),
      icon: CalendarRange,
      onAction: () =>
        navigate({
          to: '/$org/crew/planning',
          params: { org: slug },
          search: { project: project.id, from: project.startsOn ?? undefined },
        }),
    },
    ...(can('crew.calendar.feed')
      ? [{ id: 'feed', label: t('calendar'), icon: CalendarDays, onAction: () => onOpen('feed') }]
      : []),
    ...(can('crew.project.write') && !archived
      ? [
          { id: 'edit', label: t('edit'), icon: Pencil, onAction: () => onOpen('edit') },
          { id: 'archive', label: t('archive'), icon: Archive, onAction: () => onOpen('archive') },
        ]
      : []),
    ...(can('crew.project.write') && archived
      ? [{ id: 'reopen', label: t('reopen'), icon: RotateCcw, onAction: onReopen }]
      : []),
  ];
  return <Menu label={t('more')} icon={Ellipsis} tone="secondary" groups={[{ id: 'more', entries }]} />;
}

/** What can be done with the project as a whole. */
export function ProjectActions({ project, onReload }: { project: Project; onReload: () => unknown }) {
  const t = useTranslations('projects');
  const can = useCan();
  const { slug: org } = useOrg();
  const step = useStep(project);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const mayWrite = can('crew.project.write');
  return (
    <>
      {mayWrite && project.status === 'DRAFT' && (
        <Button icon={CirclePlay} pending={step.isPending} onClick={() => step.start('activate')}>
          {t('activate')}
        </Button>
      )}
      <MoreMenu project={project} onOpen={setOpen} onReopen={() => step.start('reopen')} />
      {can('crew.mission.write') && project.status !== 'ARCHIVED' && (
        <Link
          to="/$org/crew/projects/$projectId/missions/new"
          params={{ org, projectId: project.id }}
          className={buttonClass('primary')}
        >
          <Plus aria-hidden="true" size={16} className="-ml-0.5" />
          {t('addMissions')}
        </Link>
      )}
      {open === 'edit' && <ProjectDialog key={project.version} project={project} onClose={close} onReload={onReload} />}
      {open === 'feed' && (
        <FeedDialog subject={{ kind: 'project', projectId: project.id }} name={project.name} onClose={close} />
      )}
      <ConfirmDialog
        open={open === 'archive'}
        title={t('archiveTitle', { name: project.name })}
        confirmLabel={t('archive')}
        onClose={close}
        onConfirm={() => step.startAsync('archive')}
      >
        {t('archiveText')}
      </ConfirmDialog>
    </>
  );
}
