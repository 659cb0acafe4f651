/** Named colours for things people tell apart at a glance, such as teams and projects. None is a status tone; each is dark enough for a white mark. */
export const COLORS = {
  indigo: '#4338ca',
  blue: '#1d6fd1',
  teal: '#0f766e',
  olive: '#5b7012',
  amber: '#92560f',
  rose: '#be185d',
  violet: '#7c3aed',
  slate: '#475569',
} as const;
export type ColorName = keyof typeof COLORS;

export function isColorName(name: string): name is ColorName {
  return Object.hasOwn(COLORS, name);
}

/** CSS value of a named colour; names of other clients are shown in grey. */
export function colorValue(name: string): string {
  return isColorName(name) ? COLORS[name] : COLORS.slate;
}
