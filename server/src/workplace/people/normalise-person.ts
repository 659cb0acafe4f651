import type { NewPerson } from './contract.ts';
import type { WholePerson } from './create-person.ts';
import { foldText } from './import-synonyms.ts';
import { checkBirthDate, checkPhone, type PhoneCountry } from './import-values.ts';
import { personProblem } from './problems.ts';

export const DEFAULT_LEVEL = 3;

/** National phone numbers are read as those of the org's country. */
export const phoneCountryOf = (zone: string): PhoneCountry => (zone === 'Europe/Brussels' ? 'BE' : 'FR');

/** What the caller said with everything else filled in: trimmed, e-mail in lower case, phone as E.164. */
export function toPerson(
  id: string,
  input: NewPerson,
  org: { zone: string; locale: string },
  today: string,
): WholePerson {
  return {
    id,
    firstName: input.firstName?.trim() ?? '',
    lastName: input.lastName.trim(),
    email: cleanEmail(input.email),
    phone: cleanPhone(input.phone, org.zone),
    employmentType: input.employmentType ?? 'INTERMITTENT',
    city: input.city?.trim() ?? '',
    externalRef: input.externalRef?.trim() || null,
    birthOn: cleanBirthDate(input.birthOn, today),
    notes: input.notes?.trim() ?? '',
    tags: uniqueNames(input.tags ?? []),
    locale: input.locale ?? org.locale,
    skills: cleanSkills(input.skills ?? []),
    teamIds: [...new Set(input.teamIds)],
  };
}

export const cleanEmail = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;

export function cleanPhone(phone: string | null | undefined, zone: string): string | null {
  const checked = checkPhone(phone ?? '', phoneCountryOf(zone));
  if (checked.ok) return checked.value;
  throw personProblem('person-phone-not-valid', {
    errors: [{ path: 'phone', code: checked.code, message: 'is not a phone number' }],
  });
}

export function cleanBirthDate(birthOn: string | null | undefined, today: string): string | null {
  const checked = checkBirthDate(birthOn ?? '', today);
  if (checked.ok) return checked.value;
  throw personProblem('person-birth-date-not-valid', {
    errors: [{ path: 'birthOn', code: checked.code, message: 'is not a date of birth' }],
  });
}

/** Each name once, the first spelling kept: `Son` and `son ` are the same tag. */
export function uniqueNames(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names) {
    const text = name.trim();
    if (text !== '' && !byName.has(foldText(text) || text)) byName.set(foldText(text) || text, text);
  }
  return [...byName.values()];
}

export function cleanSkills(skills: readonly { name: string; level?: number }[]): { name: string; level: number }[] {
  const byName = new Map<string, { name: string; level: number }>();
  for (const { name, level } of skills)
    byName.set(foldText(name) || name, { name: name.trim(), level: level ?? DEFAULT_LEVEL });
  return [...byName.values()];
}
