import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { type Site, SiteDialog } from './site-dialog.tsx';

type SitePickerProps = { value: string | null; onChange: (site: Site | null) => void };

/** One of the org's sites, or a new one without leaving the form. */
export function SitePicker({ value, onChange }: SitePickerProps) {
  const t = useTranslations('missions.sites');
  const { id: orgId } = useOrg();
  const mayCreate = useCan()('crew.site.write');
  const [creating, setCreating] = useState(false);
  const query = useQuery(apiQuery({ orgId }, '/sites'));
  const sites = query.data?.items ?? [];
  const options = sites.map(site => ({
    id: site.id,
    label: site.name,
    hint: [site.address, site.city].filter(Boolean).join(', '),
  }));
  return (
    <div className="flex items-start gap-1">
      <ComboBox
        // The list comes after the field, and grows by a new site: the chosen one then has a name to show.
        key={query.isSuccess ? sites.length : 'loading'}
        label={t('pick')}
        hint={t('pickHint')}
        optional
        options={options}
        value={query.isSuccess ? value : null}
        onChange={id => onChange(sites.find(site => site.id === id) ?? null)}
        className="flex-1"
      />
      {mayCreate && (
        <IconButton icon={Plus} tone="secondary" label={t('new')} onClick={() => setCreating(true)} className="mt-6" />
      )}
      {creating && <SiteDialog site={undefined} onClose={() => setCreating(false)} onSaved={onChange} />}
    </div>
  );
}
