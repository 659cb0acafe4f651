import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { MultiComboBox } from '../../ui/combo-box.tsx';

type PeoplePickerProps = {
  label: string;
  values: readonly string[];
  onChange: (ids: string[]) => void;
  /** People who have accepted other work at that time. */
  busy?: ReadonlySet<string>;
};

/** Finds people by name or skill on the server, several at once. */
export function PeoplePicker({ label, values, onChange, busy }: PeoplePickerProps) {
  const t = useTranslations('planning');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const typed = useTypedText('', setQ);
  const query = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: 20, ...(q === '' ? {} : { q }) } }));
  const options = (query.data?.items ?? []).map(person => ({
    id: person.id,
    label: `${person.firstName} ${person.lastName}`.trim(),
    hint: [
      busy?.has(person.id) ? t('busyThen') : undefined,
      t(`employment.${person.employmentType}`),
      person.skills.map(skill => skill.name).join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <MultiComboBox
      label={label}
      placeholder={t('invite.search')}
      options={options}
      values={values}
      onChange={onChange}
      onSearch={typed.setText}
      loading={query.isFetching}
    />
  );
}
