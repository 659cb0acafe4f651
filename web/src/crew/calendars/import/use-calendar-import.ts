import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../../api/client.ts';
import type { BodyOf } from '../../../api/paths.ts';
import type { Paths } from '../../../api/paths.ts';
import { useAction } from '../../../app/use-action.ts';

export type ImportBody = BodyOf<'/calendar/import', 'post'>;
export type ImportAnswer = Paths['/calendar/import']['post']['responses'][200]['content']['application/json'];
export type ImportedDate = ImportAnswer['missions'][number];
export type ReportEntry = ImportAnswer['report'][number];

export const MAX_BYTES = 5 * 1024 * 1024;
const CHUNK = 0x8000;

/** Bytes as base64; in pieces, because a call has room for so many arguments only. */
export async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** How many missions an import would touch. */
export function changesOf(missions: readonly ImportedDate[]): number {
  return missions.filter(each => each.action !== 'unchanged' && each.action !== 'skip').length;
}

/** The preview of a calendar file, then its import with exactly the same choices. */
export function useCalendarImport() {
  const t = useTranslations('calendars.import');
  const [preview, setPreview] = useState<ImportAnswer>();
  const [result, setResult] = useState<ImportAnswer>();
  const check = useAction(
    (body: ImportBody, call) => api.POST('/calendar/import', { body: { ...body, dryRun: true }, ...call }),
    { problems: 'form', onDone: setPreview },
  );
  const run = useAction(
    (body: ImportBody, call) => api.POST('/calendar/import', { body: { ...body, dryRun: false }, ...call }),
    {
      problems: 'form',
      refresh: ['/missions', '/projects', '/projects/{id}', '/planning', '/planning/today'],
      done: answer => t('done', { count: changesOf(answer.missions) }),
      onDone: setResult,
    },
  );

  function forget() {
    setPreview(undefined);
    setResult(undefined);
    check.reset();
    run.reset();
  }

  return { check, run, preview, result, forget };
}
