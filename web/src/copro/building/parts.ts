import type { useTranslations } from 'use-intl/react';

type Words = ReturnType<typeof useTranslations<'buildings'>>;
export type Part = { right: 'full' | 'usufruct' | 'bare'; numerator: number; denominator: number };

/** ` (usufruct, 1/2)`; nothing for the whole in full ownership. */
export function partText({ right, numerator, denominator }: Part, t: Words): string {
  const parts = [
    ...(right === 'full' ? [] : [t(`rights.${right}`)]),
    ...(numerator === denominator ? [] : [`${numerator}/${denominator}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** `1/2`, `1`; null when it is no part. */
export function readPart(text: string): { numerator: number; denominator: number } | null {
  const trimmed = text.trim();
  if (trimmed === '1') return { numerator: 1, denominator: 1 };
  const match = /^(\d{1,7})\s*\/\s*(\d{1,7})$/.exec(trimmed);
  const [numerator, denominator] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  return numerator >= 1 && numerator <= denominator && denominator <= 1_000_000 ? { numerator, denominator } : null;
}
