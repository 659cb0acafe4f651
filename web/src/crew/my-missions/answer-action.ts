import type { OfflineAction } from '../../app/offline-actions.ts';

export type OwnAnswer = { assignmentId: string; answer: 'accept' | 'decline'; reason: string };

/** One's own yes or no. It may be given without a network and is then sent when there is one. */
export const answerAction: OfflineAction<OwnAnswer> = {
  name: 'crew-answer',
  refresh: ['/me/assignments', '/planning', '/assignments'],
  run: async ({ assignmentId, answer, reason }, call) => {
    const { api } = await import('../../api/client.ts');
    const params = { path: { id: assignmentId } };
    if (answer === 'accept') return api.POST('/assignments/{id}/accept', { params, body: {}, ...call });
    return api.POST('/assignments/{id}/decline', { params, body: reason === '' ? {} : { reason }, ...call });
  },
};
