import { useQuery } from '@tanstack/react-query';
import { Tags, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { BodyOf } from '../../api/paths.ts';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MultiComboBox } from '../../ui/combo-box.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { readTags } from './person-values.ts';

type BulkBody = BodyOf<'/people:bulk_change', 'post'>;

function useBulkChange(onDone: () => void) {
  const t = useTranslations('people.bulk');
  return useAction(
    (body: BulkBody, call: { headers: Record<string, string> }) => api.POST('/people:bulk_change', { body, ...call }),
    {
      refresh: ['/people', '/people/{id}', '/people/tags', '/planning'],
      onDone: ({ done, refused }) => {
        const detail = refused.length > 0 ? t('refused', { count: refused.length }) : undefined;
        showToast({
          tone: detail === undefined ? 'success' : 'clash',
          text: t('done', { count: done.length }),
          detail,
        });
        onDone();
      },
    },
  );
}

function BulkDialog({ ids, onClose, onDone }: { ids: string[]; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('people.bulk');
  const people = useTranslations('people');
  const ui = useTranslations('ui');
  const { id: orgId } = useOrg();
  const teams = useQuery(apiQuery({ orgId }, '/teams')).data?.items ?? [];
  const tags = useQuery(apiQuery({ orgId }, '/people/tags')).data?.items ?? [];
  const [addTeamIds, setAddTeams] = useState<string[]>([]);
  const [removeTeamIds, setRemoveTeams] = useState<string[]>([]);
  const [addTags, setAddTags] = useState('');
  const [removeTags, setRemoveTags] = useState<string[]>([]);
  const change = useBulkChange(() => {
    onClose();
    onDone();
  });
  const body = { ids, addTeamIds, removeTeamIds, addTags: readTags(addTags), removeTags };
  const empty = [addTeamIds, removeTeamIds, body.addTags, removeTags].every(list => list.length === 0);
  const teamOptions = teams.map(team => ({ id: team.id, label: team.name }));
  return (
    <Dialog title={t('title', { count: ids.length })} open onClose={onClose} keepOpenOutside>
      <DialogBody className="space-y-4">
        <MultiComboBox
          label={t('addTeams')}
          key={`add ${teams.length}`}
          options={teamOptions}
          values={addTeamIds}
          onChange={setAddTeams}
        />
        <MultiComboBox
          key={`remove ${teams.length}`}
          label={t('removeTeams')}
          options={teamOptions}
          values={removeTeamIds}
          onChange={setRemoveTeams}
        />
        <TextField
          label={t('addTags')}
          hint={people('tagsHint')}
          value={addTags}
          onChange={event => setAddTags(event.target.value)}
        />
        <MultiComboBox
          key={`tags ${tags.length}`}
          label={t('removeTags')}
          options={tags.map(tag => ({ id: tag.name, label: tag.name }))}
          values={removeTags}
          onChange={setRemoveTags}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="primary"
          pending={change.isPending}
          disabledReason={empty ? t('nothing') : null}
          onClick={() => change.start(body)}
        >
          {t('apply')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** What can be done with several people at once. */
export function PeopleBulkBar({ ids, onClear }: { ids: string[]; onClear: () => void }) {
  const t = useTranslations('people.bulk');
  const [open, setOpen] = useState(false);
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      className="mb-3 flex flex-wrap items-center gap-2 rounded-lg border border-accent bg-accent-soft px-3 py-2"
    >
      <span className="font-medium">{t('selected', { count: ids.length })}</span>
      <IconButton icon={X} label={t('clear')} onClick={onClear} />
      <span className="flex-1" />
      <Button icon={Tags} onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      {open && <BulkDialog ids={ids} onClose={() => setOpen(false)} onDone={onClear} />}
    </div>
  );
}
