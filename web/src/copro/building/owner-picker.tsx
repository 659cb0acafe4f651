import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pagedQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { ownerName } from '../owners/owner-name.ts';

type PickerProps = {
  label: string;
  value: string | null;
  onChange: (id: string | null, name: string) => void;
  error?: string | undefined;
};

/** One of the office's owners, found by typing. */
export function OwnerPicker({ label, value, onChange, error }: PickerProps) {
  const { id: orgId } = useOrg();
  const [text, setText] = useState('');
  const q = text.trim();
  const query = useQuery(pagedQuery({ orgId }, '/owners', { query: { limit: 30, ...(q ? { q } : {}) } }));
  const owners = query.data?.items ?? [];
  const options = owners.map(owner => ({ id: owner.id, label: ownerName(owner), hint: owner.email ?? owner.city }));
  return (
    <ComboBox
      label={label}
      options={options}
      value={value}
      onChange={id => onChange(id, options.find(option => option.id === id)?.label ?? '')}
      onSearch={setText}
      loading={query.isFetching}
      error={error}
    />
  );
}
