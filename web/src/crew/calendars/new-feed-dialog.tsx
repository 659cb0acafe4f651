import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, pagedQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/toggles.tsx';
import { personName } from '../people/person-name.ts';
import { useFeedActions } from './feed-dialog.tsx';
import type { FeedSubject } from './feeds.ts';

const KINDS = ['project', 'team', 'person', 'org'] as const;
type Kind = (typeof KINDS)[number];
type PickerProps = { value: string | null; onChange: (id: string | null) => void };

const SHOWN = 30;
const MOST_PROJECTS = 200;

function PersonPicker({ value, onChange }: PickerProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const typed = useTypedText('', setQ);
  const query = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } }));
  return (
    <ComboBox
      label={t('kinds.person')}
      options={(query.data?.items ?? []).map(person => ({
        id: person.id,
        label: personName(person),
        hint: person.email ?? undefined,
      }))}
      value={value}
      onChange={onChange}
      onSearch={typed.setText}
      loading={query.isFetching}
    />
  );
}

function ProjectPicker({ value, onChange }: PickerProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/projects', { query: { limit: MOST_PROJECTS } }));
  return (
    <ComboBox
      key={query.isSuccess ? 'ready' : 'loading'}
      label={t('kinds.project')}
      options={(query.data?.items ?? []).map(project => ({ id: project.id, label: project.name, hint: project.code }))}
      value={value}
      onChange={onChange}
      loading={query.isPending}
    />
  );
}

function TeamPicker({ value, onChange }: PickerProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/teams'));
  return (
    <ComboBox
      key={query.isSuccess ? 'ready' : 'loading'}
      label={t('kinds.team')}
      options={(query.data?.items ?? []).map(team => ({ id: team.id, label: team.name }))}
      value={value}
      onChange={onChange}
      loading={query.isPending}
    />
  );
}

function toSubject(kind: Kind, id: string | null): FeedSubject | undefined {
  if (kind === 'org') return { kind };
  if (id === null) return undefined;
  if (kind === 'person') return { kind, personId: id };
  return kind === 'team' ? { kind, teamId: id } : { kind, projectId: id };
}

/** A new calendar address for a person, a team, a project or everything. */
export function NewFeedDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('calendars');
  const ui = useTranslations('ui');
  const [kind, setKind] = useState<Kind>('project');
  const [id, setId] = useState<string | null>(null);
  const { create } = useFeedActions();
  const subject = toSubject(kind, id);
  const picker = { value: id, onChange: setId };
  return (
    <Dialog title={t('new')} open onClose={onClose} keepOpenOutside>
      <DialogBody className="space-y-4">
        <RadioGroup
          cards
          label={t('whose')}
          value={kind}
          onChange={value => {
            setKind(KINDS.find(each => each === value) ?? 'project');
            setId(null);
          }}
          options={KINDS.map(value => ({ value, label: t(`kinds.${value}`) }))}
        />
        {kind === 'person' && <PersonPicker {...picker} />}
        {kind === 'project' && <ProjectPicker {...picker} />}
        {kind === 'team' && <TeamPicker {...picker} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="primary"
          pending={create.isPending}
          disabledReason={subject === undefined ? t('chooseNeeded') : null}
          onClick={() => subject && create.startAsync(subject).then(onClose)}
        >
          {t('create')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
