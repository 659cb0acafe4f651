/** Colours of projects by name; each tells apart from its neighbours on white and on dark. */
const COLORS: Record<string, string> = {
  indigo: '#5b52e0',
  blue: '#1d6fd1',
  teal: '#0f8a7e',
  olive: '#71891a',
  green: '#3f8f3a',
  amber: '#c77a0a',
  orange: '#cc5f14',
  brown: '#92560f',
  rose: '#d1347f',
  red: '#c93a3a',
  violet: '#8b4cf0',
  slate: '#64748b',
};

/** A colour for CSS, from a name or a hex value; slate when it is neither. */
export function projectColor(color: string | undefined): string {
  if (color === undefined) return '#64748b';
  return COLORS[color] ?? (/^#[0-9a-f]{6}$/i.test(color) ? color : '#64748b');
}
