import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import type { WallTime } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-fields.tsx';
import { Banner } from '../../ui/states.tsx';
import { type Moment, readMoment } from './grid-time.ts';

/** A wall time as typed; `chosen` is the instant that was picked on a night when the clocks change. */
export type MomentValue = { local: WallTime; chosen: string | null };

export function momentOf(value: MomentValue, zone: string): Moment {
  return value.chosen === null ? readMoment(value.local, zone) : { ok: true, instant: value.chosen };
}

type MomentFieldProps = {
  label: string;
  value: MomentValue;
  onChange: (value: MomentValue) => void;
  zone: string;
  error?: string | undefined;
};

/** Day and time on the site's clock. A time that is skipped or there twice is never guessed: the possible ones are offered. */
export function MomentField({ label, value, onChange, zone, error }: MomentFieldProps) {
  const t = useTranslations('planning');
  const format = useFormat(zone);
  const moment = momentOf(value, zone);
  const needsChoice = !moment.ok && moment.suggestions.length > 0;
  return (
    <div>
      <DateTimeField
        label={label}
        value={value.local}
        onChange={local => onChange({ local, chosen: null })}
        error={needsChoice ? undefined : error}
      />
      {needsChoice && (
        <div className="mt-2">
          <Banner tone="clash">
            <p>{t(moment.code === 'local-time-gap' ? 'moment.gap' : 'moment.twice')}</p>
            <div className="mt-2 flex flex-wrap gap-2">
              {moment.suggestions.map(({ local, instant }, position) => (
                <Button key={instant} onClick={() => onChange({ local, chosen: instant })}>
                  {moment.code === 'local-time-gap'
                    ? format.time(instant)
                    : t(position === 0 ? 'moment.first' : 'moment.second', { time: local.slice(11) })}
                </Button>
              ))}
            </div>
          </Banner>
        </div>
      )}
    </div>
  );
}
