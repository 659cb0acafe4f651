import { expect } from 'vitest';
import type { Answer, Caller, TestSystem } from './system.ts';

// Answers are looked into freely; a wrong path fails the expectation.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Short words for what a syndic does with buildings. */
export function associationStage(t: TestSystem, syndic: Caller) {
  const call = (method: Method, url: string, body?: unknown, headers = {}): Promise<Answer> =>
    t.inject(syndic, method, url, body, headers);
  const post = async (url: string, body: unknown = {}): Promise<Body> => {
    const answer = await call('POST', url, body);
    expect(answer.status, `POST ${url}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const get = async (url: string): Promise<Body> => {
    const answer = await call('GET', url);
    expect(answer.status, `GET ${url}: ${answer.text}`).toBe(200);
    return answer.body;
  };
  let count = 0;
  /** A draft with lots of these shares, whose total is their sum unless told otherwise. */
  async function association(shares: readonly number[] = [400, 350, 250], more: object = {}): Promise<Body> {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const created = await post('/associations', {
      name: `Résidence ${++count}`,
      shareTotal: Math.max(total, 1),
      ...more,
    });
    const lots =
      shares.length === 0
        ? []
        : (
            await post(`/associations/${created.id}/lots`, {
              lots: shares.map((share, index) => ({ code: `A${index + 1}`, share })),
            })
          ).items;
    return { ...created, lots };
  }
  const owner = (more: object = {}): Promise<Body> => post('/owners', { name: `Dubois ${++count}`, ...more });
  const whole = (ownerId: string) => ({ ownerId, right: 'full', numerator: 1, denominator: 1 });
  const building = (id: string, on?: string): Promise<Body> =>
    get(`/associations/${id}/building${on ? `?on=${on}` : ''}`);
  return { call, post, get, association, owner, whole, building };
}
