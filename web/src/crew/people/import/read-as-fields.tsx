import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/text-field.tsx';
import type { PeopleImport } from './import-types.ts';
import type { ReadAs } from './use-import.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: 'tab', name: 'tab' },
  { value: '|', name: 'bar' },
] as const;

type ReadAsFieldsProps = {
  found: PeopleImport;
  onReread: ((readAs: ReadAs) => void) | undefined;
  onOther: () => void;
};

/** How the file was read; another reading is one choice away while the file is at hand. */
export function ReadAsFields({ found, onReread, onOther }: ReadAsFieldsProps) {
  const t = useTranslations('people.imports');
  const delimiter = found.delimiter === '\t' ? 'tab' : found.delimiter;
  const encoding = ENCODINGS.find(each => each === found.encoding);
  const current = DELIMITERS.find(each => each.value === delimiter)?.value;
  const readAs: ReadAs = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(current === undefined ? {} : { delimiter: current }),
  };
  return (
    <section>
      <div className="flex flex-wrap items-end gap-3">
        <p className="min-w-0 flex-1 basis-60 font-medium break-all">
          {t('file', { name: found.fileName, rows: found.rowCount })}
        </p>
        {onReread && (
          <>
            <Select
              label={t('encoding')}
              value={encoding ?? ''}
              onChange={event => {
                const next = ENCODINGS.find(each => each === event.target.value);
                if (next !== undefined) onReread({ ...readAs, encoding: next });
              }}
              options={ENCODINGS.map(value => ({ value, label: value }))}
            />
            <Select
              label={t('delimiter')}
              value={delimiter}
              onChange={event => {
                const next = DELIMITERS.find(each => each.value === event.target.value);
                if (next !== undefined) onReread({ ...readAs, delimiter: next.value });
              }}
              options={DELIMITERS.map(({ value, name }) => ({ value, label: t(`delimiters.${name}`) }))}
            />
          </>
        )}
        <Button onClick={onOther}>{t('otherFile')}</Button>
      </div>
      {onReread && <p className="mt-1 text-sm text-muted">{t('rereadHint')}</p>}
    </section>
  );
}
