import { EMPLOYMENT_SYNONYMS, type EmploymentType, foldText } from './import-synonyms.ts';

export type RowErrorCode =
  | 'missing-name'
  | 'bad-email'
  | 'bad-phone'
  | 'phone-in-scientific-notation'
  | 'unknown-employment-type'
  | 'bad-skill-level'
  | 'too-many-items'
  | 'bad-birth-date'
  | 'implausible-birth-date'
  | 'too-long'
  | 'line-break'
  | 'control-character';

/** One value checked: a clean value or a stable error code. An empty cell is `value: null`. */
export type Checked<T> = { ok: true; value: T | null } | { ok: false; code: RowErrorCode };

export type PhoneCountry = 'FR' | 'BE';

export type ImportedSkill = { name: string; level: number | null };

const EMAIL_PATTERN = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].\d][^\s@<>()",;:\\[\].]*$/;
/** Control characters but tab and line ends, direction overrides that disguise a text, and the mark of undecodable bytes. */
const CONTROL_PATTERN = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]/u;
const MAX_SKILLS = 50;
const MAX_SKILL_CHARS = 80;

/** Typographic noise removed, not meaning: composed accents, no zero-width marks, plain spaces, trimmed. */
function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim();
}

/** Text of at most `maxChars`; line breaks only where the field may hold several lines. */
export function checkText(raw: string, maxChars: number, lines: 'one-line' | 'many-lines'): Checked<string> {
  const text = cleanText(raw);
  if (text === '') return { ok: true, value: null };
  if (CONTROL_PATTERN.test(text)) return { ok: false, code: 'control-character' };
  if (lines === 'one-line' && /[\t\r\n\u2028\u2029]/.test(text)) return { ok: false, code: 'line-break' };
  if (Array.from(text).length > maxChars) return { ok: false, code: 'too-long' };
  return { ok: true, value: lines === 'one-line' ? text.replace(/ {2,}/g, ' ') : text };
}

/** Lower-cased address without `mailto:`; the form is checked, not the existence. */
export function checkEmail(raw: string): Checked<string> {
  const text = cleanText(raw)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (text === '') return { ok: true, value: null };
  if (text.length > 254 || (text.split('@')[0] ?? '').length > 64) return { ok: false, code: 'too-long' };
  const dotted = text.includes('..') || text.startsWith('.') || text.includes('.@') || text.includes('@.');
  return EMAIL_PATTERN.test(text) && !dotted ? { ok: true, value: text } : { ok: false, code: 'bad-email' };
}

/** Anything people write for a number -> E.164. National numbers are read as those of `country`. */
export function checkPhone(raw: string, country: PhoneCountry): Checked<string> {
  const text = cleanText(raw);
  if (text === '') return { ok: true, value: null };
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(text)) return { ok: false, code: 'phone-in-scientific-notation' };
  if (!/^[+\d\s().\-/‑–]+$/u.test(text)) return { ok: false, code: 'bad-phone' };
  const digits = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const international = /^(?:\+|00)(\d+)$/.exec(digits)?.[1];
  if (international !== undefined) return e164(international);
  if (!/^\d+$/.test(digits)) return { ok: false, code: 'bad-phone' };
  return nationalPhone(digits, country);
}

function nationalPhone(digits: string, country: PhoneCountry): Checked<string> {
  // A spreadsheet drops the leading 0 of a number column: give it back when the length then fits.
  const full = digits.startsWith('0') ? digits : `0${digits}`;
  const french = /^0[1-9]\d{8}$/.test(full);
  const belgian = /^04\d{8}$/.test(full) || /^0[1-9]\d{7}$/.test(full);
  if (country === 'FR' && french) return { ok: true, value: `+33${full.slice(1)}` };
  if (country === 'BE' && belgian) return { ok: true, value: `+32${full.slice(1)}` };
  // `33612345678`: an international number whose + was lost.
  if (/^(?:33[1-9]\d{8}|32[1-9]\d{7,8})$/.test(digits)) return { ok: true, value: `+${digits}` };
  return { ok: false, code: 'bad-phone' };
}

function e164(digits: string): Checked<string> {
  if (!/^[1-9]\d{6,14}$/.test(digits)) return { ok: false, code: 'bad-phone' };
  if (digits.startsWith('33') && !/^33[1-9]\d{8}$/.test(digits)) return { ok: false, code: 'bad-phone' };
  if (digits.startsWith('32') && !/^32[1-9]\d{7,8}$/.test(digits)) return { ok: false, code: 'bad-phone' };
  return { ok: true, value: `+${digits}` };
}

const EMPLOYMENT_BY_WORD = new Map<string, EmploymentType>(
  (['CDI', 'CDD', 'INTERMITTENT', 'FREELANCE'] as const).flatMap(type =>
    EMPLOYMENT_SYNONYMS[type].split('|').map((word): [string, EmploymentType] => [word, type]),
  ),
);

export function checkEmploymentType(raw: string): Checked<EmploymentType> {
  const word = foldText(raw);
  if (word === '') return { ok: true, value: null };
  const type = EMPLOYMENT_BY_WORD.get(word);
  return type === undefined ? { ok: false, code: 'unknown-employment-type' } : { ok: true, value: type };
}

/** `son:4, lumière` -> names with an optional level 1-5; the same skill twice keeps its best level. */
export function checkSkills(raw: string): Checked<ImportedSkill[]> {
  const byName = new Map<string, ImportedSkill>();
  for (const part of splitList(raw)) {
    const match = /^(.*?)\s*(?::\s*(.*))?$/s.exec(part);
    const name = checkText(match?.[1] ?? '', MAX_SKILL_CHARS, 'one-line');
    if (!name.ok) return name;
    const level = match?.[2] === undefined ? null : match[2].trim();
    if (name.value === null || (level !== null && !/^[1-5]$/.test(level)))
      return { ok: false, code: 'bad-skill-level' };
    const key = foldText(name.value);
    const known = byName.get(key);
    const value = level === null ? null : Number(level);
    byName.set(key, { name: known?.name ?? name.value, level: Math.max(known?.level ?? 0, value ?? 0) || null });
  }
  if (byName.size > MAX_SKILLS) return { ok: false, code: 'too-many-items' };
  return { ok: true, value: byName.size === 0 ? null : [...byName.values()] };
}

export function checkTags(raw: string): Checked<string[]> {
  const byName = new Map<string, string>();
  for (const part of splitList(raw)) {
    const tag = checkText(part, 40, 'one-line');
    if (!tag.ok) return tag;
    if (tag.value !== null && !byName.has(foldText(tag.value))) byName.set(foldText(tag.value), tag.value);
  }
  if (byName.size > MAX_SKILLS) return { ok: false, code: 'too-many-items' };
  return { ok: true, value: byName.size === 0 ? null : [...byName.values()] };
}

function splitList(raw: string): string[] {
  return cleanText(raw)
    .split(/[,;|\r\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** `1990-05-31`, `31/05/1990`, `31.5.1990` -> ISO date that exists, from 1900 to `today`; day before month, as in our countries. */
export function checkBirthDate(raw: string, today: string): Checked<string> {
  const text = cleanText(raw).replace(/[T ]00:00(?::00)?$/, '');
  if (text === '') return { ok: true, value: null };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return { ok: false, code: 'bad-birth-date' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!existsInCalendar(Number(year), Number(month), Number(day))) return { ok: false, code: 'bad-birth-date' };
  return date < '1900-01-01' || date > today
    ? { ok: false, code: 'implausible-birth-date' }
    : { ok: true, value: date };
}

function existsInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
