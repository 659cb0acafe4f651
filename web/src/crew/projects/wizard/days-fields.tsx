import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-fields.tsx';
import { Checkbox, Segmented } from '../../../ui/toggles.tsx';
import type { WizardDraft } from './wizard-draft.ts';
import { daysOf, isPeriodTooLong } from './wizard-plan.ts';

export type DraftProps = { draft: WizardDraft; onChange: (change: Partial<WizardDraft>) => void };

/** A Monday, to take the names of the days from. */
const MONDAY = Date.UTC(2026, 10, 23);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

function Period({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects');
  const { locale } = useFormat();
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const reversed = draft.from !== '' && draft.to !== '' && draft.to < draft.from;
  const tooLong = isPeriodTooLong(draft) ? t('wizard.tooLong') : undefined;
  return (
    <>
      <div className="grid max-w-lg gap-4 sm:grid-cols-2">
        <DateField label={t('from')} value={draft.from} onChange={from => onChange({ from })} />
        <DateField
          label={t('to')}
          value={draft.to}
          onChange={to => onChange({ to })}
          error={reversed ? t('datesReversed') : tooLong}
        />
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">{t('wizard.weekdays')}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {WEEKDAYS.map(day => (
            <Checkbox
              key={day}
              label={name.format(MONDAY + (day - 1) * 86_400_000)}
              checked={draft.weekdays.includes(day)}
              onChange={event =>
                onChange({
                  weekdays: event.target.checked
                    ? [...draft.weekdays, day].toSorted((a, b) => a - b)
                    : draft.weekdays.filter(other => other !== day),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function SingleDays({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects.wizard');
  const ui = useTranslations('ui');
  const format = useFormat();
  const [day, setDay] = useState('');

  function add() {
    if (day === '') return;
    onChange({ singles: [...new Set([...draft.singles, day])].toSorted() });
    setDay('');
  }

  return (
    <>
      <div className="flex max-w-lg items-end gap-2">
        <DateField label={t('addDay')} value={day} onChange={setDay} className="flex-1" />
        <Button icon={Plus} onClick={add}>
          {t('addThisDay')}
        </Button>
      </div>
      <ul className="flex flex-wrap gap-1">
        {draft.singles.map(each => (
          <li key={each}>
            <button
              type="button"
              aria-label={ui('removeItem', { item: format.day(each, 'medium') })}
              onClick={() => onChange({ singles: draft.singles.filter(other => other !== each) })}
              className="inline-flex min-h-7 items-center gap-1 rounded-full bg-surface-strong px-2.5 text-sm coarse:min-h-11"
            >
              {format.day(each, 'medium')}
              <X aria-hidden="true" size={13} className="text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which days: a period on some weekdays, or days picked one by one. */
export function DaysFields({ draft, onChange }: DraftProps) {
  const t = useTranslations('projects.wizard');
  return (
    <section className="space-y-3">
      <h3>{t('days')}</h3>
      <Segmented
        label={t('dayMode')}
        value={draft.dayMode}
        onChange={dayMode => onChange({ dayMode })}
        options={[
          { value: 'range', label: t('range') },
          { value: 'single', label: t('single') },
        ]}
      />
      {draft.dayMode === 'range' ? (
        <Period draft={draft} onChange={onChange} />
      ) : (
        <SingleDays draft={draft} onChange={onChange} />
      )}
      <p aria-live="polite" className="text-sm text-muted">
        {t('dayCount', { count: daysOf(draft).length })}
      </p>
    </section>
  );
}
