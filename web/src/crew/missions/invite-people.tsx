import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem, pagedQuery, readApi } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { MultiComboBox } from '../../ui/combo-box.tsx';
import { Select } from '../../ui/text-field.tsx';
import { given } from './sort.ts';

type Person = GetItem<'/people'>;
/** Names of the chosen people by id. */
export type ChosenPeople = ReadonlyMap<string, string>;

const SHOWN = 30;
/** As many as one list of the API gives. */
const MOST_AT_ONCE = 200;

export function personName(person: Pick<Person, 'firstName' | 'lastName'>): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

type Filter = { teamId?: string | undefined; skillId?: string | undefined };

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useTranslations('missions.invite');
  const { id: orgId } = useOrg();
  const teams = useQuery(apiQuery({ orgId }, '/teams'));
  const skills = useQuery(apiQuery({ orgId }, '/skills'));
  const toOptions = (items: readonly { id: string; name: string }[] = []) =>
    items.map(item => ({ value: item.id, label: item.name }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t('team')}
        placeholder={t('anyTeam')}
        value={filter.teamId ?? ''}
        onChange={event => onChange({ ...filter, teamId: event.target.value || undefined })}
        options={toOptions(teams.data?.items)}
      />
      <Select
        label={t('skill')}
        placeholder={t('anySkill')}
        value={filter.skillId ?? ''}
        onChange={event => onChange({ ...filter, skillId: event.target.value || undefined })}
        options={toOptions(skills.data?.items)}
      />
    </div>
  );
}

/** Finds people by name, skill, town or team, and adds them one by one or all that were found. */
export function InvitePeople({ people, onChange }: { people: ChosenPeople; onChange: (people: ChosenPeople) => void }) {
  const t = useTranslations('missions.invite');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const typed = useTypedText('', setQ);
  const search = given({ ...filter, q: q || undefined });
  const found = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: SHOWN, ...search } }));
  const items = found.data?.items ?? [];
  const total = Math.min(found.data?.total ?? 0, MOST_AT_ONCE);
  const filtered = Object.keys(search).length > 0;
  const options = items.map(person => ({
    id: person.id,
    label: personName(person),
    hint: [person.skills.map(skill => skill.name).join(', '), person.city].filter(Boolean).join(' · '),
  }));
  // The chosen ones stay in the list, so that each has its name on its chip.
  const kept = [...people]
    .filter(([id]) => !items.some(person => person.id === id))
    .map(([id, label]) => ({ id, label, hint: undefined }));

  function choose(ids: readonly string[]) {
    const names = new Map([...people, ...items.map(person => [person.id, personName(person)] as const)]);
    onChange(new Map(ids.map(id => [id, names.get(id) ?? id])));
  }

  async function addAll() {
    const all = await readApi({ orgId }, '/people', { query: { limit: MOST_AT_ONCE, ...search } });
    onChange(new Map([...people, ...all.items.map(person => [person.id, personName(person)] as const)]));
  }

  return (
    <div className="space-y-3">
      <Filters filter={filter} onChange={setFilter} />
      <MultiComboBox
        label={t('people')}
        placeholder={t('search')}
        options={[...options, ...kept]}
        values={[...people.keys()]}
        onChange={choose}
        onSearch={typed.setText}
        loading={found.isFetching}
      />
      {filtered && total > 0 && (
        <Button icon={UsersRound} onClick={addAll}>
          {t('addAll', { count: total })}
        </Button>
      )}
    </div>
  );
}
