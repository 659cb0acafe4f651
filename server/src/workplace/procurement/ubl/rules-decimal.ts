/** An exact decimal number: `units / 10^scale`. Prices and quantities have as many decimals as the sender likes. */
export type Decimal = { units: bigint; scale: number };

const MAX_LENGTH = 40;

/** xsd:decimal: no exponent, no thousands. null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim()) ?? [];
  if (sign === undefined || whole + fraction === '' || text.length > MAX_LENGTH) return null;
  const decimals = fraction.replace(/0+$/, '');
  const units = BigInt(whole + decimals);
  return { units: sign === '-' ? -units : units, scale: decimals.length };
}

/** null where it has more than two decimals, or too many digits to count in cents. */
export function toCents({ units, scale }: Decimal): number | null {
  if (scale > 2) return null;
  const cents = Number(units * 10n ** BigInt(2 - scale));
  return Number.isSafeInteger(cents) ? cents : null;
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** `a / b` in cents, half a cent away from zero; null for division by nothing. */
export function divideToCents(a: Decimal, b: Decimal): number | null {
  if (b.units === 0n) return null;
  const numerator = a.units * 10n ** BigInt(b.scale + 2);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const isNegative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const cents = Number((2n * n + d) / (2n * d));
  if (!Number.isSafeInteger(cents)) return null;
  return isNegative && cents !== 0 ? -cents : cents;
}

export const formatDecimal = ({ units, scale }: Decimal): string => {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
};

export const formatCents = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
