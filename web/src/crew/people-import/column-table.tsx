import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/text-field.tsx';
import { type ColumnFields, isPersonField, PERSON_FIELDS, type PersonField, samplesOf } from './column-mapping.ts';
import type { PeopleImport } from './import-words.ts';

const SAMPLES = 3;
const ROW_CLASS = 'grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)_14rem] sm:items-center';

type ColumnTableProps = {
  item: PeopleImport;
  columns: ColumnFields;
  onAssign: (column: number, field: PersonField | null) => void;
};

/** Each column of the file with its first values and the field it becomes; cards on a phone. */
export function ColumnTable({ item, columns, onAssign }: ColumnTableProps) {
  const t = useTranslations('import');
  const options = PERSON_FIELDS.map(field => ({ value: field, label: t(`fields.${field}`) }));
  return (
    <div className="rounded-lg border border-line">
      <div
        aria-hidden="true"
        className={`${ROW_CLASS} border-b border-line text-sm font-medium text-muted max-sm:hidden`}
      >
        <span>{t('columns.column')}</span>
        <span>{t('columns.sample')}</span>
        <span>{t('columns.field')}</span>
      </div>
      <ul className="divide-y divide-line">
        {item.header.map((title, column) => {
          const samples = samplesOf(item.sample, column, SAMPLES);
          return (
            // Columns never move; titles may be the same.
            <li key={column} className={ROW_CLASS}>
              <span className="min-w-0 font-medium break-words">{title}</span>
              <span className="min-w-0 text-sm text-ellipsis-1 text-muted">
                {samples.length === 0 ? t('columns.noSample') : samples.join(' · ')}
              </span>
              <Select
                hideLabel
                label={t('columns.fieldOf', { column: title })}
                placeholder={t('columns.notUsed')}
                options={options}
                value={columns[column] ?? ''}
                onChange={({ target }) => onAssign(column, isPersonField(target.value) ? target.value : null)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
