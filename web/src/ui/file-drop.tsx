import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import { FieldError } from './field.tsx';

export type FileDropProps = {
  label: string;
  hint?: string;
  /** As the input's accept, such as `.csv,text/csv`. */
  accept?: string;
  multiple?: boolean;
  error?: string | undefined;
  onFiles: (files: File[]) => void;
};

/** Choose or drop files; the whole area is the label of a native file input. */
export function FileDrop({ label, hint, accept, multiple = false, error, onFiles }: FileDropProps) {
  const t = useTranslations('ui');
  const id = useId();
  const [over, setOver] = useState(false);

  function take(list: FileList | null) {
    const files = Array.from(list ?? []);
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div>
      <label
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'relative flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed px-4 py-8 text-center',
          'has-focus-visible:outline-2 has-focus-visible:outline-accent hover:border-accent',
          over ? 'border-accent bg-accent-soft' : 'border-control bg-surface',
        )}
      >
        <FileUp aria-hidden="true" size={22} className="mb-1 text-muted" />
        <span className="font-medium">{label}</span>
        <span className="text-sm text-muted">{hint ?? t('dropOrChoose')}</span>
        <input
          type="file"
          className="sr-only"
          accept={accept}
          multiple={multiple}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={event => {
            take(event.target.files);
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
