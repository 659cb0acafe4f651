import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../app/problem-text.ts';

type Refusal = Parameters<ReturnType<typeof useTranslations<'mine.refusals'>>>[0];

/** Why an answer could not be taken, said to the person who gave it. */
export function useOwnRefusal(): (problem: ApiProblem) => string {
  const t = useTranslations('mine.refusals');
  const problemText = useProblemText();
  return problem => {
    // Types: codes come from the server; `has` is asked first.
    const code = problem.code as Refusal;
    return t.has(code) ? t(code) : problemText(problem);
  };
}
