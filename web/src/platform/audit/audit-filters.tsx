import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import type { AuditSearch } from '../routes.tsx';

const MEMBERS_SHOWN = 20;

function ActorFilter({ value, onChange }: { value: string | null; onChange: (actor: string | null) => void }) {
  const t = useTranslations('audit');
  const { id: orgId } = useOrg();
  const [text, setText] = useState('');
  const query = { limit: MEMBERS_SHOWN, ...(text === '' ? {} : { q: text }) };
  const members = useQuery(apiQuery({ orgId }, '/members', { query }));
  const options = (members.data?.items ?? []).map(member => ({
    id: member.accountId,
    label: member.name,
    hint: member.email,
  }));
  return (
    <ComboBox
      label={t('actor')}
      hideLabel
      placeholder={t('anyActor')}
      options={options}
      value={value}
      onChange={onChange}
      onSearch={setText}
      loading={members.isFetching}
      className="w-full sm:w-52"
    />
  );
}

export function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (next: AuditSearch) => void }) {
  const t = useTranslations('audit');
  const typed = useTypedText(search.action ?? '', action => onChange({ ...search, action: action || undefined }));
  const filtered = [search.action, search.actor, search.from, search.to].some(Boolean);
  return (
    <Toolbar
      label={t('filters')}
      end={
        filtered && (
          <Button
            tone="quiet"
            onClick={() => {
              typed.setText('');
              onChange({});
            }}
          >
            {t('clearFilters')}
          </Button>
        )
      }
    >
      <SearchField label={t('action')} value={typed.text} onChange={typed.setText} className="w-full sm:w-56" />
      <ActorFilter
        value={search.actor ?? null}
        onChange={actor => onChange({ ...search, actor: actor ?? undefined })}
      />
      <DateField
        label={t('from')}
        value={search.from ?? ''}
        onChange={from => onChange({ ...search, from: from || undefined })}
        className="w-36"
      />
      <DateField
        label={t('to')}
        value={search.to ?? ''}
        onChange={to => onChange({ ...search, to: to || undefined })}
        className="w-36"
      />
    </Toolbar>
  );
}
