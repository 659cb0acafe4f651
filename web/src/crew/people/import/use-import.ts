import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../../api/client.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { apiQuery } from '../../../api/query.ts';
import { useProblemText } from '../../../app/problem-text.ts';
import { useOrg } from '../../../app/session.ts';
import { useAction } from '../../../app/use-action.ts';
import { type CheckInput, isRunning } from './import-types.ts';

const POLL_MS = 1_500;

export type ReadAs = {
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  delimiter?: ',' | ';' | 'tab' | '|';
};
export type Upload = { file: File; readAs: ReadAs };

/** An import while it runs: the stream says when to look again, and so does a clock should the stream be interrupted. */
export function useImport(id: string | undefined) {
  const { id: orgId } = useOrg();
  return useQuery({
    ...apiQuery({ orgId }, '/people/imports/{id}', { path: { id: id ?? '' } }),
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data !== undefined && isRunning(query.state.data.state) ? POLL_MS : false),
    meta: { keep: false },
  });
}

export function useImportSteps(onUploaded: (id: string) => void) {
  const refresh = ['/people/imports', '/people/imports/{id}', '/people/imports/{id}/issues'] as const;
  const upload = useAction(
    ({ file, readAs }: Upload, call) =>
      api.POST('/people/imports', {
        params: { query: { fileName: file.name.slice(-200) || 'people.csv', ...readAs } },
        headers: { ...call.headers, 'Content-Type': 'text/csv' },
        body: file,
        // The file goes as it is: its bytes are looked at by the server.
        bodySerializer: body => body,
      }),
    { problems: 'form', refresh, onDone: created => onUploaded(created.id) },
  );
  const check = useAction(
    ({ id, ...body }: CheckInput & { id: string }, call) =>
      api.POST('/people/imports/{id}/check', { params: { path: { id } }, body, ...call }),
    { problems: 'form', refresh },
  );
  const run = useAction(
    (id: string, call) => api.POST('/people/imports/{id}/run', { params: { path: { id } }, ...call }),
    { problems: 'form', refresh: [...refresh, '/people'] },
  );
  return { upload, check, run };
}

type ImportCode = Parameters<ReturnType<typeof useTranslations<'people.imports.problems'>>>[0];

/** Why a file or a step was refused, in plain words. */
export function useImportProblem(): (problem: Pick<ApiProblem, 'code' | 'title' | 'status'>) => string {
  const t = useTranslations('people.imports.problems');
  const problemText = useProblemText();
  return problem => {
    // Types: codes come from the server; `has` is asked first.
    const code = problem.code as ImportCode;
    return t.has(code) ? t(code) : problemText(problem);
  };
}
