import type { BodyOf } from '../../api/paths.ts';
import type { GetData } from '../../api/query.ts';
import { isLocale, type Locale } from '../../app/locales.ts';
import type { EmploymentType } from './people-search.ts';

export type PersonDetail = GetData<'/people/{id}'>;

/** A person as the form holds it: what is not given is empty, tags are one line. */
export type PersonValues = {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  employmentType: EmploymentType;
  city: string;
  externalRef: string;
  birthOn: string;
  locale: Locale;
  tags: string;
  teamIds: string[];
  skills: { name: string; level: string }[];
  notes: string;
};

/** `light, driver` as separate tags. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[,;|]/).map(tag => tag.trim()))].filter(tag => tag !== '');
}

export function toPersonValues(person: PersonDetail | undefined, orgLocale: string): PersonValues {
  const locale = person?.locale ?? orgLocale;
  return {
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    employmentType: person?.employmentType ?? 'INTERMITTENT',
    city: person?.city ?? '',
    externalRef: person?.externalRef ?? '',
    birthOn: person?.birthOn ?? '',
    locale: isLocale(locale) ? locale : 'en',
    tags: person?.tags.join(', ') ?? '',
    teamIds: person?.teamIds ?? [],
    skills: person?.skills.map(skill => ({ name: skill.name, level: String(skill.level) })) ?? [],
    notes: person?.notes ?? '',
  };
}

export function toPersonBody(values: PersonValues): BodyOf<'/people', 'post'> {
  return {
    ...values,
    lastName: values.lastName.trim(),
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    externalRef: values.externalRef.trim() || null,
    birthOn: values.birthOn || null,
    tags: readTags(values.tags),
    skills: values.skills
      .filter(skill => skill.name.trim() !== '')
      .map(skill => ({ name: skill.name.trim(), level: Number(skill.level) })),
  };
}
