import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { newId } from '../../api/ids.ts';
import { ApiProblem, toProblem } from '../../api/problem.ts';
import { apiKey, type GetData, readApi } from '../../api/query.ts';
import { isLocale, pickLocale } from '../../app/locales.ts';
import { messageStore, setLocale } from '../../app/messages.ts';

export type Invitation = GetData<'/invitations/{id}'>;
export type InvitedMission = Invitation['assignments'][number];
export type Link = { id: string; token: string };
/** What the person says for each mission that is asked. */
export type Answers = { accept: string[]; decline: string[]; reason: string };
/** Why an answer could not be taken, by assignment. */
export type Refusals = ReadonlyMap<string, string>;

const MAX_TRIES = 6;
const GREETED = 'orga.invitation.greeted';

/** The language of the invitation, once: a language chosen in this browser before or afterwards stays. */
async function greetIn(locale: string, id: string): Promise<void> {
  if (sessionStorage.getItem(GREETED) === id || !isLocale(locale)) return;
  sessionStorage.setItem(GREETED, id);
  const shown = messageStore.get().locale;
  if (shown === pickLocale(navigator.languages) && shown !== locale) await setLocale(locale);
}

export function invitationQuery({ id, token }: Link) {
  const params = { path: { id }, query: { token } };
  return queryOptions<Invitation, ApiProblem>({
    queryKey: apiKey('public', '/invitations/{id}', params),
    queryFn: async ({ signal }) => {
      const invitation = await readApi('public', '/invitations/{id}', params, signal);
      await greetIn(invitation.locale, id);
      return invitation;
    },
  });
}

type Sent = { answers: Answers; acceptKey: string; declineKey: string };

/** A refusal of everything asked: the reason holds for each of them. */
function refusedAll(ids: readonly string[], error: unknown): [string, string][] {
  const problem = toProblem(error);
  if (problem.status !== 409) throw problem;
  return ids.map(id => [id, problem.code]);
}

async function sendAnswers({ id, token }: Link, sent: Sent): Promise<Refusals> {
  const params = { path: { id }, query: { token } };
  const { accept, decline, reason } = sent.answers;
  const refusals: [string, string][] = [];
  const keep = (refused: readonly { id: string; code: string }[]) =>
    refusals.push(...refused.map((each): [string, string] => [each.id, each.code]));
  if (accept.length > 0) {
    const init = { params, body: { assignmentIds: accept }, headers: { 'Idempotency-Key': sent.acceptKey } };
    await api.POST('/invitations/{id}/accept', init).then(
      ({ data }) => keep(data?.refused ?? []),
      error => refusals.push(...refusedAll(accept, error)),
    );
  }
  if (decline.length > 0) {
    const body = { assignmentIds: decline, ...(reason === '' ? {} : { reason }) };
    const init = { params, body, headers: { 'Idempotency-Key': sent.declineKey } };
    await api.POST('/invitations/{id}/decline', init).then(
      ({ data }) => keep(data?.refused ?? []),
      error => refusals.push(...refusedAll(decline, error)),
    );
  }
  return new Map(refusals);
}

/** Sends answers, waits for the network if there is none, and tries again with the same keys: no answer counts twice. */
export function useAnswer(link: Link) {
  const client = useQueryClient();
  const mutation = useMutation<Refusals, Error, Sent>({
    networkMode: 'online',
    retry: (tries, error) =>
      tries < MAX_TRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
    mutationFn: sent => sendAnswers(link, sent),
    onSettled: () => client.invalidateQueries({ queryKey: apiKey('public', '/invitations/{id}') }),
  });
  return {
    send: (answers: Answers) => mutation.mutate({ answers, acceptKey: newId(), declineKey: newId() }),
    again: () => mutation.variables && mutation.mutate(mutation.variables),
    isPending: mutation.isPending,
    isPaused: mutation.isPaused,
    problem: mutation.error === null ? null : toProblem(mutation.error),
    refusals: mutation.data,
  };
}
