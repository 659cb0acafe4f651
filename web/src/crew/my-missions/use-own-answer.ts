import { useMutationState } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { toProblem } from '../../api/problem.ts';
import { useOfflineAction } from '../../app/offline-actions.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { answerAction, type OwnAnswer } from './answer-action.ts';

type Refusal = Parameters<ReturnType<typeof useTranslations<'missions.mine.refusals'>>>[0];

/** Answers on their way, also those that a closed page has left to be sent. */
function usePendingAnswers(): { answer: OwnAnswer; isPaused: boolean }[] {
  return useMutationState({
    filters: { mutationKey: ['offline', answerAction.name], status: 'pending' },
    select: ({ state }) => ({
      // Types: registered with this input by answerAction.
      answer: (state.variables as { input: OwnAnswer }).input,
      isPaused: state.isPaused,
    }),
  });
}

/** The answer to one assignment: gives it, and says how far it is and why it was refused. */
export function useOwnAnswer(assignmentId: string) {
  const t = useTranslations('missions.mine.refusals');
  const problemText = useProblemText();
  const { id: orgId } = useOrg();
  const action = useOfflineAction(answerAction, orgId);
  const pending = usePendingAnswers().find(each => each.answer.assignmentId === assignmentId);

  function words(error: unknown): string {
    const problem = toProblem(error);
    // Types: codes come from the server; `has` is asked first.
    const known = problem.code as Refusal;
    return t.has(known) ? t(known) : problemText(problem);
  }

  return {
    give: (answer: OwnAnswer['answer'], reason = '') => action.start({ assignmentId, answer, reason }),
    pending: pending?.answer.answer,
    isPaused: pending?.isPaused ?? false,
    refusal: action.problem === null ? null : words(action.problem),
  };
}
