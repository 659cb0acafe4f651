import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import { EMPLOYMENT_TYPES, type PeopleSearch } from './people-search.ts';

type FiltersProps = { search: PeopleSearch; onChange: (next: Partial<PeopleSearch>) => void };

export function PeopleFilters({ search, onChange }: FiltersProps) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const typed = useTypedText(search.q ?? '', q => onChange({ q: q || undefined }));
  const skills = useQuery(apiQuery({ orgId }, '/skills')).data?.items ?? [];
  const tags = useQuery(apiQuery({ orgId }, '/people/tags')).data?.items ?? [];
  const teams = useQuery(apiQuery({ orgId }, '/teams')).data?.items ?? [];
  const shared = { hideLabel: true, className: 'min-w-0 flex-1 basis-36 sm:max-w-44' };
  const byId = (items: readonly { id: string; name: string }[]) =>
    items.map(item => ({ value: item.id, label: item.name }));
  return (
    <Toolbar label={t('filters')}>
      <SearchField label={t('search')} value={typed.text} onChange={typed.setText} className="w-full sm:w-72" />
      <Select
        {...shared}
        label={t('skill')}
        placeholder={t('anySkill')}
        value={search.skill ?? ''}
        onChange={event => onChange({ skill: event.target.value || undefined })}
        options={byId(skills)}
      />
      <Select
        {...shared}
        label={t('teams')}
        placeholder={t('anyTeam')}
        value={search.team ?? ''}
        onChange={event => onChange({ team: event.target.value || undefined })}
        options={byId(teams)}
      />
      <Select
        {...shared}
        label={t('tags')}
        placeholder={t('anyTag')}
        value={search.tag ?? ''}
        onChange={event => onChange({ tag: event.target.value || undefined })}
        options={tags.map(({ name }) => ({ value: name, label: name }))}
      />
      <Select
        {...shared}
        label={t('employment')}
        placeholder={t('anyEmployment')}
        value={search.employment ?? ''}
        onChange={event => onChange({ employment: EMPLOYMENT_TYPES.find(type => type === event.target.value) })}
        options={EMPLOYMENT_TYPES.map(type => ({ value: type, label: t(`employments.${type}`) }))}
      />
      <Select
        {...shared}
        label={t('shown')}
        value={search.archived ?? ''}
        onChange={event => onChange({ archived: event.target.value === 'yes' ? 'yes' : undefined })}
        options={[
          { value: '', label: t('current') },
          { value: 'yes', label: t('archivedOnly') },
        ]}
      />
    </Toolbar>
  );
}
