import { activationBlocker } from '@orga/server/copro/associations/rules';
import { useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, Ellipsis, FileUp, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { AssociationDialog } from './association-dialog.tsx';
import type { Association } from './association-status.tsx';

const BLOCKERS = {
  'no-lots': 'association-without-lots',
  'shares-do-not-sum': 'shares-do-not-sum',
  'full-accounting-compulsory': 'full-accounting-compulsory',
} as const;

function useStep(association: Association, step: 'activate' | 'archive' | 'reopen') {
  const t = useTranslations('buildings');
  return useAction(
    (_: undefined, call) =>
      api.POST(`/associations/{id}/${step}`, { params: { path: { id: association.id } }, ...call }),
    {
      refresh: ['/associations', '/associations/{id}'],
      done: () => t(`stepped.${step}`, { name: association.name }),
    },
  );
}

/** What can be done with an association now; activation explains itself with the server's rule. */
export function AssociationActions({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const problems = useTranslations('problems');
  const { slug: org } = useOrg();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'archive'>();
  const [activate, archive, reopen] = [
    useStep(association, 'activate'),
    useStep(association, 'archive'),
    useStep(association, 'reopen'),
  ];
  const close = () => setOpen(undefined);
  const { id: associationId, status, name } = association;
  const blocker = activationBlocker(association);
  const toImport = () =>
    void navigate({ to: '/$org/copro/associations/$associationId/import', params: { org, associationId } });
  return (
    <>
      {status === 'draft' && (
        <>
          <Button icon={FileUp} onClick={toImport}>
            {t('import.action')}
          </Button>
          <Button
            tone="primary"
            pending={activate.isPending}
            {...(blocker === null ? {} : { disabledReason: problems(BLOCKERS[blocker]) })}
            onClick={() => activate.start(undefined)}
          >
            {t('activate')}
          </Button>
        </>
      )}
      {status === 'archived' ? (
        <Button icon={ArchiveRestore} pending={reopen.isPending} onClick={() => reopen.start(undefined)}>
          {t('reopen')}
        </Button>
      ) : (
        <Menu
          label={t('more')}
          icon={Ellipsis}
          tone="secondary"
          groups={[
            {
              id: 'more',
              entries: [
                { id: 'edit', label: t('edit'), icon: Pencil, onAction: () => setOpen('edit') },
                { id: 'archive', label: t('archive'), icon: Archive, onAction: () => setOpen('archive') },
              ],
            },
          ]}
        />
      )}
      {open === 'edit' && <AssociationDialog key={association.version} association={association} onClose={close} />}
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
