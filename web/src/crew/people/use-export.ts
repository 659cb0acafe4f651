import { api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';
import { type GetParams, scopeHeaders } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { showToast } from '../../ui/toast.tsx';
import { saveFile } from './download.ts';

type Filter = NonNullable<GetParams<'/people'>['query']>;

/** Downloads the people of a filter as a file for spreadsheets. */
export function useExport(): (
  filter: Pick<Filter, 'q' | 'skillId' | 'tag' | 'teamId' | 'employmentType' | 'archived'>,
) => Promise<void> {
  const { id: orgId, slug } = useOrg();
  const problemText = useProblemText();
  return async filter => {
    try {
      const init = { params: { query: filter }, headers: scopeHeaders({ orgId }), parseAs: 'blob' as const };
      const { data } = await api.GET('/people/export.csv', init);
      if (data !== undefined) saveFile(data, `${slug}.csv`);
    } catch (error) {
      showToast({ tone: 'danger', text: problemText(toProblem(error)) });
    }
  };
}
