import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../api/problem.ts';

type ProblemCode = Parameters<ReturnType<typeof useTranslations<'problems'>>>[0];

/** Words for a problem in the reader's language, by code; the server's own title when the code is new to this page. */
export function useProblemText(): (problem: Pick<ApiProblem, 'code' | 'title' | 'status'>) => string {
  const t = useTranslations('problems');
  return problem => {
    // Types: codes come from the server; `has` is asked first.
    const code = problem.code as ProblemCode;
    if (t.has(code)) return t(code);
    if (problem.status === 403) return t('action-not-allowed');
    if (problem.status === 404) return t('not-found');
    if (problem.status === 429) return t('too-many-requests');
    if (problem.status >= 500) return t('internal-error');
    return problem.title;
  };
}
