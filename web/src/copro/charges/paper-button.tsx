import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { toProblem } from '../../api/problem.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { saveFile } from '../import/save-file.ts';

/** Fetches a paper with the session's headers and hands it to the browser's downloads. */
export function PaperButton({
  label,
  name,
  load,
}: {
  label: string;
  name: string;
  load: () => Promise<{ data?: Blob | undefined }>;
}) {
  const [pending, setPending] = useState(false);
  const problemText = useProblemText();
  async function download() {
    setPending(true);
    try {
      const { data } = await load();
      if (data !== undefined) saveFile(data, name);
    } catch (error) {
      showToast({ tone: 'danger', text: problemText(toProblem(error)) });
    } finally {
      setPending(false);
    }
  }
  return (
    <Button icon={FileDown} pending={pending} onClick={download}>
      {label}
    </Button>
  );
}
