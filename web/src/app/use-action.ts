import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { newId } from '../api/ids.ts';
import { type ApiProblem, toProblem } from '../api/problem.ts';
import type { GetPath } from '../api/query.ts';
import { showToast } from '../ui/toast.tsx';
import { type Call, callFor } from './offline-actions.ts';
import { useProblemText } from './problem-text.ts';
import { useCurrentOrgId } from './use-org-id.ts';

export type ActionOptions<Input, Output> = {
  /** Reads of the org (or of the account) that are stale afterwards. */
  refresh?: readonly GetPath[];
  /** Words of the toast when it is done. */
  done?: (output: Output, input: Input) => string;
  onDone?: (output: Output, input: Input) => unknown;
  /** A form shows its problem itself; everything else gets a toast. */
  problems?: 'toast' | 'form';
};

export type Action<Input, Output> = {
  /** Starts it; a problem is shown as the options say and never thrown. */
  start: (input: Input) => void;
  /** Starts it and waits, for dialogs that close afterwards; rejects with the problem. */
  startAsync: (input: Input) => Promise<Output>;
  isPending: boolean;
  problem: ApiProblem | null;
  reset: () => void;
};

/** One change on the server: idempotency key, org header, refresh of what became stale, toast. */
export function useAction<Input, Output>(
  run: (input: Input, call: Call) => Promise<{ data?: Output; response: Response }>,
  options: ActionOptions<Input, Output> = {},
): Action<Input, Output> {
  const client = useQueryClient();
  const orgId = useCurrentOrgId();
  const problemText = useProblemText();
  const t = useTranslations('ui');

  function showProblem(problem: ApiProblem) {
    const detail = problem.requestId === undefined ? undefined : `${t('requestId')} ${problem.requestId}`;
    showToast({ tone: 'danger', text: problemText(problem), detail });
  }

  const mutation = useMutation<Output, Error, { input: Input; idempotencyKey: string }>({
    mutationFn: async ({ input, idempotencyKey }) => {
      const { data } = await run(input, callFor(orgId, idempotencyKey));
      // Types: the transport throws for every refusal, so `data` is there unless the answer has no body.
      return data as Output;
    },
    onSuccess: async (output, { input }) => {
      const stale = (options.refresh ?? []).map(path =>
        client.invalidateQueries({ predicate: query => query.queryKey.includes(path) }),
      );
      const text = options.done?.(output, input);
      if (text !== undefined) showToast({ tone: 'success', text });
      await Promise.all(stale);
      await options.onDone?.(output, input);
    },
    onError: error => {
      const problem = toProblem(error);
      if (options.problems !== 'form' && !problem.isSignedOut) showProblem(problem);
    },
  });

  return {
    start: input => mutation.mutate({ input, idempotencyKey: newId() }),
    startAsync: input => mutation.mutateAsync({ input, idempotencyKey: newId() }),
    isPending: mutation.isPending,
    problem: mutation.error === null ? null : toProblem(mutation.error),
    reset: mutation.reset,
  };
}
