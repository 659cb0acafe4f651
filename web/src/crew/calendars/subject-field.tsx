import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, pagedQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { ComboBox } from '../../ui/combo-box.tsx';

type SubjectFieldProps = {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string | undefined;
};

const FOUND = 30;

/** Finds one person by name on the server. */
export function PersonField({ value, onChange, ...base }: SubjectFieldProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const typed = useTypedText('', setQ);
  const query = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: FOUND, ...(q === '' ? {} : { q }) } }));
  const options = (query.data?.items ?? []).map(person => ({
    id: person.id,
    label: `${person.firstName} ${person.lastName}`.trim(),
    hint: person.email ?? undefined,
  }));
  return (
    <ComboBox
      {...base}
      placeholder={t('choose')}
      options={options}
      value={value}
      onChange={onChange}
      onSearch={typed.setText}
      loading={query.isFetching}
    />
  );
}

export function TeamField({ value, onChange, ...base }: SubjectFieldProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/teams'));
  const options = (query.data?.items ?? []).map(team => ({ id: team.id, label: team.name }));
  return (
    <ComboBox
      {...base}
      key={query.dataUpdatedAt}
      placeholder={t('choose')}
      options={options}
      value={value}
      onChange={onChange}
      loading={query.isPending}
    />
  );
}

/** Finds a project that is not archived by its name on the server. */
export function ProjectField({ value, onChange, ...base }: SubjectFieldProps) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const [q, setQ] = useState('');
  const typed = useTypedText('', setQ);
  const query = useQuery(pagedQuery({ orgId }, '/projects', { query: { limit: FOUND, ...(q === '' ? {} : { q }) } }));
  const open = (query.data?.items ?? []).filter(project => project.status !== 'ARCHIVED');
  return (
    <ComboBox
      {...base}
      placeholder={t('choose')}
      options={open.map(project => ({ id: project.id, label: project.name, hint: project.code || undefined }))}
      value={value}
      onChange={onChange}
      onSearch={typed.setText}
      loading={query.isFetching}
    />
  );
}
