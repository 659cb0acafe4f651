import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../../api/client.ts';
import { newId } from '../../../api/ids.ts';
import { callFor } from '../../../app/offline-actions.ts';
import { useOrg } from '../../../app/session.ts';
import { useAction } from '../../../app/use-action.ts';
import { toProjectBody } from '../project-values.ts';
import type { WizardDraft } from './wizard-draft.ts';
import type { PlannedMission } from './wizard-plan.ts';

type CreateInput = { draft: WizardDraft; missions: readonly PlannedMission[]; publish: boolean };

/** One key for one content: a second try after a lost answer makes nothing twice. */
function useKeys() {
  const keys = useRef(new Map<string, string>());
  return (content: unknown) => {
    const text = JSON.stringify(content);
    const key = keys.current.get(text) ?? newId();
    keys.current.set(text, key);
    return key;
  };
}

/** Creates the project, unless it is there already, then all its missions. `onProject` is told as soon as it exists. */
export function useCreate(onProject: (id: string) => void, onDone: () => void) {
  const t = useTranslations('projects.wizard');
  const { id: orgId, slug } = useOrg();
  const navigate = useNavigate();
  const keyOf = useKeys();

  async function projectOf({ draft, publish }: CreateInput): Promise<string> {
    if (draft.projectId !== null) return draft.projectId;
    const body = { ...toProjectBody(draft.project), status: publish ? ('ACTIVE' as const) : ('DRAFT' as const) };
    const { data } = await api.POST('/projects', { body, ...callFor(orgId, keyOf(body)) });
    const id = data?.id ?? '';
    onProject(id);
    return id;
  }

  return useAction(
    async (input: CreateInput) => {
      const id = await projectOf(input);
      const { draft, publish } = input;
      const missions = input.missions.map(({ title, startsAt, endsAt, needs }) => ({
        title,
        startsAt,
        endsAt,
        needs,
        zone: draft.project.zone,
        siteId: draft.project.siteId,
      }));
      const body = { missions, publish };
      const { response } = await api.POST('/projects/{id}/missions:bulk_create', {
        params: { path: { id } },
        body,
        ...callFor(orgId, keyOf({ id, body })),
      });
      return { data: id, response };
    },
    {
      problems: 'form',
      refresh: ['/projects', '/projects/{id}', '/missions', '/planning', '/planning/today'],
      done: (_, { draft, missions }) => t('done', { name: draft.project.name, count: missions.length }),
      onDone: async id => {
        onDone();
        await navigate({ to: '/$org/crew/projects/$projectId', params: { org: slug, projectId: id } });
      },
    },
  );
}
