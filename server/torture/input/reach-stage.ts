import type { Call, Furnished } from '../../test/sweep/furnish.ts';
import type { Caller } from '../../test/system.ts';
import type { World } from '../kit/world.ts';

// Answers are looked into freely; a wrong path fails the call that follows.
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any;
export type Special = Partial<{ as: Caller | null; url: string; body: unknown; headers: Record<string, string> }>;
export type Stage = { readonly world: World; readonly call: Call; readonly own: Furnished };

/** As the owner of the org; a refusal is an error that says what was refused. */
async function send(
  { call, own }: Stage,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Body> {
  const answer = await call(own.org.as.owner, method, url, body, headers);
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.body;
}
export const post = (stage: Stage, url: string, body: unknown): Promise<Body> => send(stage, 'POST', url, body);
export const put = (stage: Stage, url: string, body: unknown, headers?: Record<string, string>): Promise<Body> =>
  send(stage, 'PUT', url, body, headers);
export const get = (stage: Stage, url: string): Promise<Body> => send(stage, 'GET', url);

/** Where everything of the association of the org stands. */
export const at = ({ own }: Stage): string => `/associations/${own.ids.associationId}`;
