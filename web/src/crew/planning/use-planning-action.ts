import { useTranslations } from 'use-intl/react';
import { type ApiProblem, toProblem } from '../../api/problem.ts';
import { type Action, type ActionOptions, useAction } from '../../app/use-action.ts';
import { showToast } from '../../ui/toast.tsx';
import { usePlanningProblem } from './use-planning-problem.ts';

/** An action whose refusals are told in the planning's own words. */
export function usePlanningAction<Input, Output>(
  run: Parameters<typeof useAction<Input, Output>>[0],
  options: Omit<ActionOptions<Input, Output>, 'problems'> & {
    onProblem?: (problem: ApiProblem) => string | undefined;
  } = {},
): Action<Input, Output> {
  const ui = useTranslations('ui');
  const problemText = usePlanningProblem();
  const { onProblem, ...rest } = options;
  const action = useAction(run, { ...rest, problems: 'form' });

  async function startAsync(input: Input): Promise<Output> {
    try {
      return await action.startAsync(input);
    } catch (error) {
      const problem = toProblem(error);
      const detail = problem.requestId === undefined ? undefined : `${ui('requestId')} ${problem.requestId}`;
      if (!problem.isSignedOut)
        showToast({ tone: 'danger', text: onProblem?.(problem) ?? problemText(problem), detail });
      throw error;
    }
  }

  return { ...action, startAsync, start: input => void startAsync(input).catch(() => undefined) };
}
