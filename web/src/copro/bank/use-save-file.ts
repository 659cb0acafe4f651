import { api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';
import { scopeHeaders } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { showToast } from '../../ui/toast.tsx';

/** Saves a kept file on the reader's own machine, under its name. */
export function useSaveFile(): (fileId: string, name: string) => Promise<void> {
  const { id: orgId } = useOrg();
  const problemText = useProblemText();
  return async (fileId, name) => {
    try {
      const { data } = await api.GET('/files/{id}', {
        params: { path: { id: fileId } },
        headers: scopeHeaders({ orgId }),
        parseAs: 'blob',
      });
      const address = URL.createObjectURL(data as unknown as Blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    } catch (error) {
      showToast({ tone: 'danger', text: problemText(toProblem(error)) });
    }
  };
}
