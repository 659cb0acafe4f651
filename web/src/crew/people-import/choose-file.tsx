import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Select } from '../../ui/text-field.tsx';
import { type Reading, useUpload } from './use-upload.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = [',', ';', 'tab', '|'] as const;
const DELIMITER_KEYS = { ',': 'comma', ';': 'semicolon', tab: 'tab', '|': 'bar' } as const;

type ReadingFieldsProps = { reading: Reading; onChange: (reading: Reading) => void };

function ReadingFields({ reading, onChange }: ReadingFieldsProps) {
  const t = useTranslations('import.file');
  const { encoding: _, ...withoutEncoding } = reading;
  const { delimiter: __, ...withoutDelimiter } = reading;

  function setEncoding(value: string) {
    const encoding = ENCODINGS.find(known => known === value);
    onChange(encoding === undefined ? withoutEncoding : { ...reading, encoding });
  }

  function setDelimiter(value: string) {
    const delimiter = DELIMITERS.find(known => known === value);
    onChange(delimiter === undefined ? withoutDelimiter : { ...reading, delimiter });
  }

  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer rounded py-1 text-muted hover:text-text">{t('reading')}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Select
          label={t('encoding')}
          placeholder={t('automatic')}
          value={reading.encoding ?? ''}
          onChange={event => setEncoding(event.target.value)}
          options={ENCODINGS.map(value => ({ value, label: value.toUpperCase() }))}
        />
        <Select
          label={t('delimiter')}
          placeholder={t('automatic')}
          value={reading.delimiter ?? ''}
          onChange={event => setDelimiter(event.target.value)}
          options={DELIMITERS.map(value => ({ value, label: t(DELIMITER_KEYS[value]) }))}
        />
      </div>
    </details>
  );
}

/** The first step: a file is chosen or dropped and sent at once. */
export function ChooseFile({ onUploaded }: { onUploaded: (importId: string) => void }) {
  const t = useTranslations('import.file');
  const [reading, setReading] = useState<Reading>({});
  const upload = useUpload(onUploaded);
  return (
    <section className="mb-6 max-w-3xl">
      {upload.isPending ? (
        <p role="status" className="flex items-center justify-center gap-2 rounded-lg border border-line px-4 py-10">
          <Spinner />
          {t('sending', { name: upload.name })}
        </p>
      ) : (
        <FileDrop
          label={t('choose')}
          hint={t('hint')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          error={upload.error}
          onFiles={([file]) => file && upload.send(file, reading)}
        />
      )}
      <p className="mt-2 text-sm text-muted">{t('how')}</p>
      <ReadingFields reading={reading} onChange={setReading} />
    </section>
  );
}
