import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TimeField } from '../../../ui/date-fields.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { DraftProps } from './days-fields.tsx';

const MOST_RANGES = 12;
const TOKENS = ['range', 'date', 'day', 'start', 'end'] as const;

/** When on each day, several times if need be; an end before the start is on the next day. */
export function RangesFields({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects.wizard');
  const { ranges } = draft;

  function set(index: number, change: Partial<(typeof ranges)[number]>) {
    onChange({ ranges: ranges.map((range, at) => (at === index ? { ...range, ...change } : range)) });
  }

  return (
    <section className="space-y-3">
      <div>
        <h3>{t('ranges')}</h3>
        <p className="text-sm text-muted">{t('rangesHint')}</p>
      </div>
      {ranges.map((range, index) => {
        const past = range.start !== '' && range.end !== '' && range.end <= range.start;
        return (
          // Lines have no id of their own: they are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index} className="flex flex-wrap items-start gap-2">
            <legend className="sr-only">{t('rangeN', { number: index + 1 })}</legend>
            <TextField
              label={t('rangeTitle')}
              placeholder={t('rangeTitleHint')}
              className="min-w-48 flex-1"
              maxLength={200}
              value={range.title}
              onChange={event => set(index, { title: event.target.value })}
            />
            <TimeField
              label={t('start')}
              value={range.start}
              onChange={start => set(index, { start })}
              className="w-24"
            />
            <TimeField
              label={t('end')}
              value={range.end}
              onChange={end => set(index, { end })}
              hint={past ? t('nextDay') : undefined}
              className="w-24"
            />
            {ranges.length > 1 && (
              <IconButton
                icon={X}
                label={t('removeRange', { number: index + 1 })}
                onClick={() => onChange({ ranges: ranges.filter((_, at) => at !== index) })}
                className="mt-6"
              />
            )}
          </fieldset>
        );
      })}
      {ranges.length < MOST_RANGES && (
        <Button
          icon={Plus}
          onClick={() => onChange({ ranges: [...ranges, { start: ranges.at(-1)?.end ?? '', end: '', title: '' }] })}
        >
          {t('addRange')}
        </Button>
      )}
    </section>
  );
}

/** How the missions are called. */
export function PatternField({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects.wizard');

  function insert(token: string) {
    const before = draft.titlePattern === '' ? '{range}' : draft.titlePattern;
    onChange({ titlePattern: token === 'range' && draft.titlePattern === '' ? before : `${before} {${token}}`.trim() });
  }

  return (
    <div>
      <TextField
        label={t('pattern')}
        hint={t('patternHint')}
        optional
        maxLength={200}
        placeholder="{range}"
        value={draft.titlePattern}
        onChange={event => onChange({ titlePattern: event.target.value })}
      />
      <div className="mt-1 flex flex-wrap gap-1">
        {TOKENS.map(token => (
          <Button key={token} icon={Plus} tone="quiet" onClick={() => insert(token)}>
            {t(`tokens.${token}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
