import type { ReactNode } from 'react';
import { toProblem } from '../api/problem.ts';
import { ErrorState, NoAccessState } from '../ui/states.tsx';
import { useProblemText } from './problem-text.ts';

/** What a page or a list shows instead of its content when its read was refused. */
export function ProblemState({ error, onRetry }: { error: unknown; onRetry?: () => unknown }): ReactNode {
  const problemText = useProblemText();
  const problem = toProblem(error);
  if (problem.status === 403) return <NoAccessState>{problemText(problem)}</NoAccessState>;
  return (
    <ErrorState
      text={problemText(problem)}
      requestId={problem.requestId}
      offline={problem.code === 'unreachable'}
      onRetry={onRetry}
    />
  );
}
