/** Shape of openapi-typescript's output, written by hand until it is generated from the server's OpenAPI document. */
export interface paths {
  '/auth/sign-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { email: string; password: string; name: string; locale: string } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sign-in': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { email: string; password: string; delivery: 'cookie' | 'bearer' } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['SignedIn'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sign-out': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/refresh': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/verify-email': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { token: string } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/verification-mails': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/password-resets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { email: string } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/password-resets:confirm': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { token: string; password: string } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/magic-links': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { email: string } } }; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/magic-links:confirm': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { token: string; delivery: 'cookie' | 'bearer' } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['SignedIn'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Me'] } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { name?: string; locale?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Account'] } } } };
    trace?: never;
  };
  '/me/sessions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { items: components['schemas']['Session'][] } } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orgs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { name: string; kind: components['schemas']['OrgKind']; zone: string; locale: string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Org'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orgs/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['OrgDetail'] } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody: { content: { 'application/json': { name?: string; slug?: string; kind?: components['schemas']['OrgKind']; zone?: string; locale?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['OrgDetail'] } } } };
    trace?: never;
  };
  '/members': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { limit?: number; offset?: number; q?: string }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['MemberPage'] } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/members/{accountId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; header?: never; path: { accountId: string }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    options?: never;
    head?: never;
    patch: { parameters: { query?: never; header?: never; path: { accountId: string }; cookie?: never; }; requestBody: { content: { 'application/json': { role: components['schemas']['Role'] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Member'] } } } };
    trace?: never;
  };
  '/org-invitations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { limit?: number; offset?: number }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['OrgInvitationPage'] } } } };
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { email: string; role: components['schemas']['Role'] } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['OrgInvitation'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/org-invitations/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/org-invitations/accept': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { token: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Org'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { limit?: number; offset?: number; q?: string }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['TeamPage'] } } } };
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody: { content: { 'application/json': { name: string; color: string } } }; responses: { 201: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Team'] } } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    options?: never;
    head?: never;
    patch: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody: { content: { 'application/json': { name?: string; color?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['Team'] } } } };
    trace?: never;
  };
  '/notifications': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { unread?: boolean; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['NotificationPage'] } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/{id}/read': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications:read_all': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-entries': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { cursor?: string; limit?: number; action?: string; actor?: string; from?: string; to?: string }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['AuditPage'] } } } };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/dev/mails': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: { limit?: number; offset?: number; to?: string }; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['MailPage'] } } } };
    put?: never;
    post?: never;
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never; }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never } } };
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    OrgKind: 'theatre' | 'festival' | 'touring' | 'supplier' | 'syndic' | 'association';
    Role: 'owner' | 'admin' | 'manager' | 'tech' | 'syndic' | 'accountant' | 'coowner';
    Account: { id: string; email: string; name: string; locale: string; emailVerified: boolean };
    Org: { id: string; slug: string; name: string; kind: components['schemas']['OrgKind']; zone: string; products: ('crew' | 'copro')[]; role: components['schemas']['Role']; actions: string[] };
    OrgDetail: { id: string; slug: string; name: string; kind: components['schemas']['OrgKind']; zone: string; locale: string };
    Me: { account: components['schemas']['Account']; orgs: components['schemas']['Org'][] };
    SignedIn: { account: components['schemas']['Account'] };
    Session: { id: string; createdAt: string; lastSeenAt: string; userAgent: string | null; ip: string | null; current: boolean };
    Member: { accountId: string; name: string; email: string; role: components['schemas']['Role']; joinedAt: string };
    MemberPage: { items: components['schemas']['Member'][]; total: number; limit: number; offset: number };
    OrgInvitation: { id: string; email: string; role: components['schemas']['Role']; createdAt: string; expiresAt: string };
    OrgInvitationPage: { items: components['schemas']['OrgInvitation'][]; total: number; limit: number; offset: number };
    Team: { id: string; name: string; color: string };
    TeamPage: { items: components['schemas']['Team'][]; total: number; limit: number; offset: number };
    Notification: { id: string; type: string; params: { [key: string]: unknown }; link: string | null; createdAt: string; readAt: string | null };
    NotificationPage: { items: components['schemas']['Notification'][]; nextCursor: string | null; unread: number };
    AuditEntry: { id: string; seq: number | null; at: string; actor: { id: string; name: string } | null; action: string; target: { type: string; id: string; label: string | null }; before: { [key: string]: unknown } | null; after: { [key: string]: unknown } | null; ip: string | null; requestId: string | null; hash: string | null };
    AuditPage: { items: components['schemas']['AuditEntry'][]; nextCursor: string | null; total: number };
    Mail: { id: string; to: string; subject: string; at: string; text: string; html: string };
    MailPage: { items: components['schemas']['Mail'][]; total: number; limit: number; offset: number };
  };
}
