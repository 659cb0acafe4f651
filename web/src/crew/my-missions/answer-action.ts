import { api } from '../../api/client.ts';
import type { OfflineAction } from '../../app/offline-actions.ts';

export type OwnAnswer = { id: string; kind: 'accept' | 'decline'; reason: string };

/** An answer to one's own mission; without a network it waits and is sent later, once. */
export const ANSWER_ACTION: OfflineAction<OwnAnswer> = {
  name: 'crew.answer-own-mission',
  run: ({ id, kind, reason }, call) => {
    const params = { path: { id } };
    if (kind === 'accept') return api.POST('/assignments/{id}/accept', { params, body: null, ...call });
    return api.POST('/assignments/{id}/decline', { params, body: reason === '' ? null : { reason }, ...call });
  },
  refresh: ['/me/assignments', '/planning/today'],
};
