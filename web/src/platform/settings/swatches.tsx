import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { COLORS, isColorName } from '../../ui/colors.ts';

const NAMES = Object.keys(COLORS).filter(isColorName);

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
              checked={value === color}
              onChange={() => onChange(color)}
            />
            {value === color && <Check aria-hidden="true" size={16} color="#ffffff" strokeWidth={3} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
