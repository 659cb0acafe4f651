import type { FastifyRequest } from 'fastify';
import { problem } from '../problem/problem.ts';

/** Who is calling. */
export type Identity = {
  readonly accountId: string;
  readonly name: string;
  readonly sessionId: string;
  /** Cookies are sent by any page, so calls with them need the CSRF header; bearer tokens do not. */
  readonly via: 'cookie' | 'bearer';
};

/** The caller inside one org. */
export type Membership = { readonly orgId: string; readonly role: string; readonly can: (action: string) => boolean };

/** What a route declares: an action of the policy, a signed-in account without an org, or open to all with the reason. */
export type Access = { readonly action: string } | { readonly account: true } | { readonly public: string };

/** How the platform answers the two questions; kernel/http knows no account and no role. */
export type Gate = {
  identify(request: FastifyRequest): Promise<Identity | 'expired' | undefined>;
  membership(identity: Identity, orgId: string): Promise<Membership | undefined>;
  csrfToken(sessionId: string): string;
  isKnownAction(action: string): boolean;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Its answer holds a secret (an address that works without a session): kept for replays only under seal. */
    secretAnswer?: boolean;
    /** Takes whole files: its body may arrive slowly. */
    slowBody?: boolean;
    /** Stays open: it counts neither as work in progress nor as late. */
    longLived?: boolean;
    /** Works on hundreds of things at once: may take longer than a call usually may. */
    takesLong?: boolean;
    /** Answer of a successful call, 200 unless said. */
    status?: number;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Decides, before the body is read, whether the call may go on; fills in identity and membership. */
export async function checkAccess(request: FastifyRequest, gate: Gate): Promise<void> {
  const access = request.routeOptions.config.access;
  if (!access || 'public' in access) return;
  const identity = await gate.identify(request);
  if (identity === 'expired') throw problem('session-expired');
  if (!identity) throw problem('session-required');
  if (identity.via === 'cookie' && !SAFE.has(request.method)) {
    if (request.headers['x-csrf-token'] !== gate.csrfToken(identity.sessionId)) throw problem('csrf-token-wrong');
  }
  request.identity = identity;
  if ('account' in access) return;
  const orgId = requestedOrg(request);
  if (orgId === undefined) throw problem('org-required');
  const membership = await gate.membership(identity, orgId);
  // Another org answers exactly like one that does not exist.
  if (!membership) throw problem('not-found');
  if (!membership.can(access.action)) throw problem('action-not-allowed');
  request.membership = membership;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The header, or for event streams (a browser cannot set headers there) the `org` of the address. */
function requestedOrg(request: FastifyRequest): string | undefined {
  const header = request.headers['x-org-id'];
  const query = (request.query as { org?: unknown }).org;
  const value = typeof header === 'string' ? header : query;
  if (typeof value !== 'string' || value === '') return undefined;
  if (!UUID.test(value)) throw problem('not-found');
  return value.toLowerCase();
}

/** Every route says who may call it; one that does not stops the start. */
export function assertDeclaredAccess(url: string, access: Access | undefined, gate: Gate): void {
  if (!access)
    throw new Error(`route ${url} declares no access: give it an action, account: true or public with a reason`);
  if ('action' in access && !gate.isKnownAction(access.action)) {
    throw new Error(`route ${url} names the action ${access.action}, which no policy file declares`);
  }
}
