import { useTranslations } from 'use-intl/react';
import type { GetData, GetItem } from '../../api/query.ts';

export type PeopleImport = GetData<'/people/imports/{id}'>;
export type ImportIssue = GetItem<'/people/imports/{id}/issues'>;

type IssueKey = Parameters<ReturnType<typeof useTranslations<'import.issues'>>>[0];
type FieldKey = Parameters<ReturnType<typeof useTranslations<'import.fields'>>>[0];
type FailureKey = Parameters<ReturnType<typeof useTranslations<'import.failures'>>>[0];
type Say<Key> = (key: Key, values?: Record<string, string | number>) => string;

/** What is wrong with a row, in words; a code that is new to this page stands as it is. */
export function useIssueWords(): (issue: Pick<ImportIssue, 'code' | 'firstLine'>) => string {
  const t = useTranslations('import.issues');
  return ({ code, firstLine }) => {
    // Types: codes come from the server; `has` is asked first.
    const key = code as IssueKey;
    return t.has(key) ? (t as Say<IssueKey>)(key, { first: firstLine ?? 0 }) : code;
  };
}

/** Name of a person's field; empty for remarks on the row as a whole. */
export function useFieldName(): (field: string | null) => string {
  const t = useTranslations('import.fields');
  return field => {
    if (field === null) return '';
    // Types: names come from the server; `has` is asked first.
    const key = field as FieldKey;
    return t.has(key) ? t(key) : field;
  };
}

/** Why an import broke off, and what to do. */
export function useFailureWords(): (code: string) => string {
  const t = useTranslations('import.failures');
  return code => {
    // Types: codes come from the server; `has` is asked first.
    const key = code as FailureKey;
    return t(t.has(key) ? key : 'other');
  };
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** `semicolon` for `;`, in the reader's language. */
export function useDelimiterName(): (delimiter: string) => string {
  const t = useTranslations('import.delimiters');
  return delimiter =>
    // Types: `in` was asked first.
    delimiter in DELIMITERS ? t(DELIMITERS[delimiter as keyof typeof DELIMITERS]) : delimiter;
}
