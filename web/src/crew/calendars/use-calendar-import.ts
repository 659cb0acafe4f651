import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { BodyOf, Paths } from '../../api/paths.ts';
import { useAction } from '../../app/use-action.ts';
import { toBase64 } from './file-content.ts';

export type ImportAnswer = Paths['/calendar/import']['post']['responses'][200]['content']['application/json'];
export type ImportedMission = ImportAnswer['missions'][number];
export type ImportRemark = ImportAnswer['report'][number];
export type ImportValues = { projectId: string | null; roleId: string; quota: number | null; zone: string };

type ImportBody = BodyOf<'/calendar/import', 'post'>;
const MAX_BYTES = 5 * 1024 * 1024;

export type ChosenFile = { name: string; content: string };

/** The chosen file in memory, or in words why it cannot be one. */
export function useChosenFile(onChange: () => void) {
  const t = useTranslations('calendars.import');
  const [file, setFile] = useState<ChosenFile>();
  const [refusal, setRefusal] = useState<string>();

  async function choose(chosen: File) {
    onChange();
    setFile(undefined);
    if (chosen.size === 0) return setRefusal(t('fileEmpty', { name: chosen.name }));
    if (chosen.size > MAX_BYTES) return setRefusal(t('fileTooLarge', { name: chosen.name }));
    setRefusal(undefined);
    return setFile({ name: chosen.name, content: await toBase64(chosen) });
  }

  return { file, refusal, choose, need: () => setRefusal(t('fileNeeded')) };
}

export function bodyOf(file: ChosenFile, values: ImportValues, dryRun: boolean): ImportBody {
  return {
    contentBase64: file.content,
    projectId: values.projectId ?? '',
    roleId: values.roleId === '' ? null : values.roleId,
    quota: values.quota ?? 1,
    zone: values.zone,
    dryRun,
  };
}

/** Asks what would happen, or carries it out. */
export function useCalendarImport() {
  const preview = useAction((body: ImportBody, call) => api.POST('/calendar/import', { body, ...call }), {
    problems: 'form',
  });
  const run = useAction((body: ImportBody, call) => api.POST('/calendar/import', { body, ...call }), {
    problems: 'form',
    refresh: ['/planning', '/planning/today', '/missions', '/projects'],
  });
  return { preview, run };
}
