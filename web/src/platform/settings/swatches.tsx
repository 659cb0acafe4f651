import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';

/** Colours for teams: apart from the status tones' greens and reds, and each dark enough for a white mark. */
const COLORS = {
  indigo: '#4338ca',
  blue: '#1d6fd1',
  teal: '#0f766e',
  olive: '#5b7012',
  brown: '#92560f',
  rose: '#be185d',
  violet: '#7c3aed',
  slate: '#475569',
} as const;
const NAMES = Object.keys(COLORS) as (keyof typeof COLORS)[];

export function Swatches({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (color: string) => void;
}) {
  const t = useTranslations('settings');
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {NAMES.map(color => (
          <label
            key={color}
            title={t(`colors.${color}`)}
            className="relative grid size-8 cursor-pointer place-items-center rounded-full has-focus-visible:outline-2 has-focus-visible:outline-accent coarse:size-11"
            style={{ backgroundColor: COLORS[color] }}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              aria-label={t(`colors.${color}`)}
              checked={value === COLORS[color]}
              onChange={() => onChange(COLORS[color])}
            />
            {value === COLORS[color] && <Check aria-hidden="true" size={16} color="#ffffff" strokeWidth={3} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
