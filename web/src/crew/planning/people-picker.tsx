import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type GetData, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { SkeletonLines } from '../../ui/states.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggles.tsx';

type Person = GetData<'/people'>['items'][number];

type PeoplePickerProps = {
  label: string;
  values: readonly string[];
  onChange: (ids: string[]) => void;
  /** People who have accepted other work at that time. */
  busy?: ReadonlySet<string>;
};

/** Finds people by name or skill on the server; the chosen ones stay on top whatever is typed next. */
export function PeoplePicker({ label, values, onChange, busy }: PeoplePickerProps) {
  const t = useTranslations('planning');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const typed = useTypedText('', setQ);
  const query = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: 20, ...(q === '' ? {} : { q }) } }));
  const found = (query.data?.items ?? []).filter(person => !values.includes(person.id));
  const kept = chosen.filter(person => values.includes(person.id));

  function toggle(person: Person, isOn: boolean) {
    if (isOn) setChosen([...kept, person]);
    onChange(isOn ? [...values, person.id] : values.filter(id => id !== person.id));
  }

  function hintOf(person: Person): string {
    const skills = person.skills.map(skill => skill.name).join(', ');
    const parts = [busy?.has(person.id) ? t('busyThen') : '', t(`employment.${person.employmentType}`), skills];
    return parts.filter(part => part !== '').join(' · ');
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <SearchField label={t('invite.search')} value={typed.text} onChange={typed.setText} />
      <div className="mt-2 max-h-60 space-y-1 overflow-y-auto pl-0.5">
        {[...kept, ...found].map(person => (
          <Checkbox
            key={person.id}
            label={`${person.firstName} ${person.lastName}`.trim()}
            hint={hintOf(person)}
            checked={values.includes(person.id)}
            onChange={event => toggle(person, event.target.checked)}
          />
        ))}
        {query.isPending && <SkeletonLines count={3} />}
        {query.isError && <ProblemState error={query.error} onRetry={query.refetch} />}
        {query.data?.items.length === 0 && <p className="text-sm text-muted">{t('invite.nobodyFound')}</p>}
      </div>
    </fieldset>
  );
}
