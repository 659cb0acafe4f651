import { dehydrate, hydrate, onlineManager, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { unreachableProblem } from '../api/problem.ts';
import { type Call, type OfflineAction, registerOfflineActions } from './offline-actions.ts';

type Sent = { input: string; call: Call };

afterEach(() => onlineManager.setOnline(true));

function start(run: OfflineAction<string>['run']) {
  const client = new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } });
  registerOfflineActions(client, [{ name: 'accept', run, refresh: ['/teams'] }]);
  return client;
}

function act(client: QueryClient, input: string, idempotencyKey: string) {
  const mutation = client.getMutationCache().build(client, { mutationKey: ['offline', 'accept'] });
  return mutation.execute({ input, orgId: 'org-1', idempotencyKey });
}

test('actions done offline survive a closed tab and are sent once each, in order, with their own keys and org', async () => {
  const sent: Sent[] = [];
  const run = async (input: string, call: Call) => sent.push({ input, call });
  onlineManager.setOnline(false);
  const before = start(run);
  void act(before, 'first', 'key-1');
  void act(before, 'second', 'key-2');
  await Promise.resolve();
  expect(sent).toEqual([]);

  const kept: ReturnType<typeof dehydrate> = JSON.parse(JSON.stringify(dehydrate(before)));
  const after = start(run);
  hydrate(after, kept);
  onlineManager.setOnline(true);
  await after.resumePausedMutations();
  expect(sent).toEqual([
    { input: 'first', call: { headers: { 'X-Org-Id': 'org-1', 'Idempotency-Key': 'key-1' } } },
    { input: 'second', call: { headers: { 'X-Org-Id': 'org-1', 'Idempotency-Key': 'key-2' } } },
  ]);
});

test('a sending whose answer was lost is repeated with the same key', async () => {
  const keys: (string | undefined)[] = [];
  const client = start(async (_input, call) => {
    keys.push(call.headers['Idempotency-Key']);
    if (keys.length < 3) throw unreachableProblem('/teams');
  });
  await act(client, 'once', 'key-1');
  expect(keys).toEqual(['key-1', 'key-1', 'key-1']);
});
