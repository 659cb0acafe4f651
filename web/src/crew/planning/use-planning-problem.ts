import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../app/problem-text.ts';

type Refusal = Parameters<ReturnType<typeof useTranslations<'planning.refusals'>>>[0];

/** Words for refusals of the planning; the product's own words for all others. */
export function usePlanningProblem(): (problem: Pick<ApiProblem, 'code' | 'title' | 'status'>) => string {
  const t = useTranslations('planning.refusals');
  const problemText = useProblemText();
  return problem => {
    // Types: codes come from the server; `has` is asked first.
    const code = problem.code as Refusal;
    return t.has(code) ? t(code) : problemText(problem);
  };
}

/** Words for the code of one person or mission that a bulk action left out. */
export function useRefusalText(): (code: string) => string {
  const problem = usePlanningProblem();
  return code => problem({ code, title: code, status: 409 });
}
