import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { useCan, useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { stepWindow, windowStart } from './grid-time.ts';
import type { Planning } from './planning-model.ts';
import { type PlanningSearch, ROW_KINDS, type RowKind, SPANS, type Span } from './planning-search.ts';

type ToolbarProps = {
  from: string;
  span: Span;
  rows: RowKind;
  today: string;
  isPhone: boolean;
  search: PlanningSearch;
  projects: Planning['projects'];
  onChange: (change: Partial<PlanningSearch>) => void;
};

/** When, what and whose: every control writes the address. */
export function PlanningToolbar(props: ToolbarProps) {
  const { span, rows, isPhone, search, onChange } = props;
  const t = useTranslations('planning');
  const spans = isPhone ? (['day', 'week', 'month'] as const) : SPANS;
  return (
    <div role="group" aria-label={t('controls')} className="mb-2 flex flex-wrap items-center gap-2" data-print="hide">
      <WindowControls {...props} />
      <Segmented
        label={t('span')}
        options={spans.map(value => ({ value, label: t(`spans.${value}`) }))}
        value={span}
        onChange={next => onChange({ span: next, from: windowStart(next, props.from) })}
      />
      {!isPhone && span !== 'month' && (
        <Segmented
          label={t('rowsOf')}
          options={ROW_KINDS.map(value => ({ value, label: t(value) }))}
          value={rows}
          onChange={next => onChange({ rows: next })}
        />
      )}
      <Select
        hideLabel
        label={t('fields.project')}
        className="w-40 max-md:grow max-md:basis-36"
        value={search.project ?? ''}
        options={[
          { value: '', label: t('allProjects') },
          ...props.projects.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={event => onChange({ project: event.target.value || undefined })}
      />
      {span !== 'month' && <TeamSelect value={search.team} onChange={team => onChange({ team })} />}
    </div>
  );
}

/** Search and print, beside the legend. */
export function PlanningFind({ rows, search, onChange }: Pick<ToolbarProps, 'rows' | 'search' | 'onChange'>) {
  const t = useTranslations('planning');
  const typed = useTypedText(search.q ?? '', q => onChange({ q: q || undefined }));
  return (
    <div className="ml-auto flex items-center gap-1">
      <SearchField
        label={t(rows === 'people' ? 'searchPeople' : 'searchRoles')}
        value={typed.text}
        onChange={typed.setText}
        className="w-60"
      />
      <IconButton icon={Printer} label={t('print')} onClick={() => window.print()} />
    </div>
  );
}

function WindowControls({ from, span, today, isPhone, onChange }: ToolbarProps) {
  const t = useTranslations('planning');
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={ChevronLeft}
        label={t('before')}
        onClick={() => onChange({ from: stepWindow(span, from, -1) })}
      />
      <Button onClick={() => onChange({ from: windowStart(span, today) })}>{t('today')}</Button>
      <IconButton
        icon={ChevronRight}
        label={t('after')}
        onClick={() => onChange({ from: stepWindow(span, from, 1) })}
      />
      {!isPhone && (
        <DateField
          hideLabel
          label={t('fromDay')}
          value={from}
          onChange={day => day !== '' && onChange({ from: span === 'month' ? windowStart(span, day) : day })}
          className="w-36"
        />
      )}
    </div>
  );
}

function TeamSelect({ value, onChange }: { value: string | undefined; onChange: (team: string | undefined) => void }) {
  const t = useTranslations('planning');
  const can = useCan();
  const { id: orgId } = useOrg();
  const mayList = can('platform.team.list');
  const teams = useQuery({ ...pagedQuery({ orgId }, '/teams'), enabled: mayList }).data?.items ?? [];
  if (!mayList || teams.length === 0) return null;
  return (
    <Select
      hideLabel
      label={t('team')}
      className="w-44 max-md:grow max-md:basis-36"
      value={value ?? ''}
      options={[{ value: '', label: t('allTeams') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
}
