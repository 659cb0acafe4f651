import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../app/problem-text.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { RadioGroup } from '../../ui/toggles.tsx';
import { assignField, hasName, type PersonField, toColumnFields, toFieldMapping } from './column-mapping.ts';
import { ColumnTable } from './column-table.tsx';
import { type PeopleImport, useDelimiterName, useFieldName } from './import-words.ts';
import { useCheckImport } from './use-import.ts';

type FileWarning = PeopleImport['warnings'][number];
type WarningKey = Parameters<ReturnType<typeof useTranslations<'import.warnings'>>>[0];

function FileWarnings({ warnings }: { warnings: readonly FileWarning[] }) {
  const t = useTranslations('import.warnings');
  const say = t as (key: WarningKey, values?: Record<string, string>) => string;
  // Types: codes come from the server; `has` is asked first.
  const known = warnings.filter(warning => t.has(warning.code as WarningKey));
  if (known.length === 0) return null;
  return (
    <Banner tone="clash">
      {known.map(({ code, name = '' }) => (
        <p key={`${code} ${name}`}>{say(code as WarningKey, { name })}</p>
      ))}
    </Banner>
  );
}

type Choices = Pick<PeopleImport, 'onError' | 'onDuplicate'>;

function ChoiceFields({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const t = useTranslations('import.columns');
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <RadioGroup
        label={t('onError')}
        value={choices.onError}
        onChange={value => onChange({ ...choices, onError: value === 'all-or-nothing' ? value : 'valid-rows' })}
        options={[
          { value: 'valid-rows', label: t('validRows'), hint: t('validRowsHint') },
          { value: 'all-or-nothing', label: t('allOrNothing'), hint: t('allOrNothingHint') },
        ]}
      />
      <RadioGroup
        label={t('onDuplicate')}
        value={choices.onDuplicate}
        onChange={value => onChange({ ...choices, onDuplicate: value === 'update' ? value : 'skip' })}
        options={[
          { value: 'skip', label: t('skip'), hint: t('skipHint') },
          { value: 'update', label: t('update'), hint: t('updateHint') },
        ]}
      />
    </div>
  );
}

type ColumnsStepProps = { item: PeopleImport; onChecked: () => void; onOtherFile: () => void };

/** The second step: which column feeds which field, and what to do with errors and people who are here already. */
export function ColumnsStep({ item, onChecked, onOtherFile }: ColumnsStepProps) {
  const t = useTranslations('import.columns');
  const delimiterName = useDelimiterName();
  const fieldName = useFieldName();
  const problemText = useProblemText();
  const [columns, setColumns] = useState(toColumnFields(item.mapping ?? item.suggestedMapping, item.header.length));
  const [choices, setChoices] = useState<Choices>({ onError: item.onError, onDuplicate: item.onDuplicate });
  const check = useCheckImport(item.id, onChecked);
  const readAs = {
    name: item.fileName,
    count: item.rowCount,
    encoding: item.encoding.toUpperCase(),
    delimiter: delimiterName(item.delimiter),
  };

  function assign(column: number, field: PersonField | null) {
    const moves = field !== null && columns.some((current, index) => current === field && index !== column);
    setColumns(assignField(columns, column, field));
    if (moves) announce(t('moved', { field: fieldName(field), column: item.header[column] ?? '' }));
  }

  return (
    <div className="space-y-5">
      <div>
        <h2 className="text-lg">{t('title')}</h2>
        <p className="text-muted">{t('hint')}</p>
        <p className="mt-1 text-sm text-muted break-words">{t('readAs', readAs)}</p>
      </div>
      <FileWarnings warnings={item.warnings} />
      {check.problem && <Banner tone="danger">{problemText(check.problem)}</Banner>}
      <ColumnTable item={item} columns={columns} onAssign={assign} />
      <ChoiceFields choices={choices} onChange={setChoices} />
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          pending={check.isPending}
          disabledReason={hasName(columns) ? null : t('nameNeeded')}
          onClick={() => check.start({ mapping: toFieldMapping(columns), ...choices })}
        >
          {t('check')}
        </Button>
        <Button onClick={onOtherFile}>{t('otherFile')}</Button>
      </div>
      {!hasName(columns) && <p className="text-sm text-danger-text">{t('nameNeeded')}</p>}
    </div>
  );
}
