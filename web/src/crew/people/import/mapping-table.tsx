import { useTranslations } from 'use-intl/react';
import { Select } from '../../../ui/text-field.tsx';
import { fieldOf, IMPORT_FIELDS, isImportField, mapColumn, type Mapping, type PeopleImport } from './import-types.ts';

const SAMPLES = 3;
const cellClass = 'border-b border-line px-(--cell-x) py-1.5 text-left align-middle';

type MappingTableProps = { found: PeopleImport; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** One line for each column of the file: its title, its first values, and what it becomes. */
export function MappingTable({ found, mapping, onChange }: MappingTableProps) {
  const t = useTranslations('people.imports');
  const options = IMPORT_FIELDS.map(field => ({ value: field, label: t(`fields.${field}`) }));
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table className="w-full border-collapse text-sm">
        <thead className="bg-surface text-xs text-muted">
          <tr>
            <th scope="col" className={cellClass}>
              {t('column')}
            </th>
            <th scope="col" className={`${cellClass} max-sm:hidden`}>
              {t('sample')}
            </th>
            <th scope="col" className={cellClass}>
              {t('becomes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.header.map((title, column) => {
            const name = title.trim() || t('columnN', { number: column + 1 });
            const values = found.sample.slice(0, SAMPLES).map(row => row[column] ?? '');
            const sample = values.filter(value => value !== '').join(' · ');
            return (
              // Columns are told apart by their place alone: titles may repeat.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={column}>
                <th scope="row" className={`${cellClass} font-medium`}>
                  {name}
                  <span className="block max-w-28 text-xs font-normal text-muted text-ellipsis-1 sm:hidden">
                    {sample}
                  </span>
                </th>
                <td className={`${cellClass} max-sm:hidden`}>
                  <span className="block max-w-72 text-muted text-ellipsis-1">{sample}</span>
                </td>
                <td className={cellClass}>
                  <Select
                    label={t('becomesOf', { column: name })}
                    hideLabel
                    className="w-full min-w-32 sm:w-44"
                    placeholder={t('ignore')}
                    value={fieldOf(mapping, column) ?? ''}
                    onChange={event => {
                      const field = event.target.value;
                      onChange(mapColumn(mapping, column, isImportField(field) ? field : undefined));
                    }}
                    options={options}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
