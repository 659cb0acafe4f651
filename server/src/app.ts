// The composition root: the only file that names every module.

import type { FastifyBaseLogger } from 'fastify';
import { BACKUP_FACTS } from './backups.ts';
import { associationRoutes, registerOwners } from './copro/associations/index.ts';
import { bankRoutes, type CommunicationSource } from './copro/banking/index.ts';
import { budgetRoutes } from './copro/budgets/index.ts';
import { chargeRoutes, registerCharges } from './copro/charges/index.ts';
import { DOCUMENTS_FOLDER } from './copro/documents/index.ts';
import { fileRoutes } from './copro/files/index.ts';
import { invoiceRoutes } from './copro/invoices/index.ts';
import { ledgerRoutes } from './copro/ledger/index.ts';
import { communicationsOf, defineLetters, letterRoutes } from './copro/letters/index.ts';
import { ownRoutes } from './copro/own/index.ts';
import { paymentRoutes } from './copro/payments/index.ts';
import { recoveryRoutes, registerRecovery } from './copro/recovery/index.ts';
import {
  assignmentRoutes,
  defineExpiry,
  definePersonMail,
  followMissions,
  notifyManagers,
  publicInvitationRoutes,
} from './crew/assignments/index.ts';
import { calendarRoutes } from './crew/calendar/index.ts';
import { defineMissionJobs, missionRoutes } from './crew/missions/index.ts';
import { planningRoutes } from './crew/planning/index.ts';
import { projectRoutes } from './crew/projects/index.ts';
import { siteRoutes } from './crew/sites/index.ts';
import { defineBackupJob } from './kernel/backup/backup-job.ts';
import { readBackupStatus } from './kernel/backup/status.ts';
import { Bus } from './kernel/bus/bus.ts';
import { ListCache } from './kernel/cache/list-cache.ts';
import { MemoryLists } from './kernel/cache/memory-lists.ts';
import { systemClock } from './kernel/clock/clock.ts';
import type { Config } from './kernel/config/config.ts';
import { SealedText } from './kernel/crypto/sealed-text.ts';
import { LinkTokens } from './kernel/crypto/tokens.ts';
import { Database } from './kernel/db/database.ts';
import { Events } from './kernel/events/events.ts';
import type { Gate } from './kernel/http/access.ts';
import { registerOpenApi } from './kernel/http/openapi.ts';
import { serveWeb } from './kernel/http/serve-web.ts';
import { type App, createHttp } from './kernel/http/server.ts';
import { Jobs } from './kernel/jobs/jobs.ts';
import { pseudonyms } from './kernel/log/pseudonym.ts';
import { devMailRoutes } from './kernel/mail/dev-mail-routes.ts';
import { catchingMailer, smtpMailer } from './kernel/mail/mailer.ts';
import { openPdf } from './kernel/pdf/open-pdf.ts';
import { observe } from './observe.ts';
import { accountRoutes, defineAccountJobs, noSignIns } from './platform/accounts/index.ts';
import { auditRoutes, defineAuditJobs, Sealer } from './platform/audit/index.ts';
import { defineHousekeeping, healthRoutes } from './platform/health/index.ts';
import { LiveHub, liveRoutes, STALE_MS } from './platform/live/index.ts';
import { defineMemberJobs, memberRoutes } from './platform/members/index.ts';
import { notificationRoutes } from './platform/notifications/index.ts';
import { listOrgIds, Memberships, orgRoutes } from './platform/orgs/index.ts';
import { loadPolicies } from './platform/policies/index.ts';
import { ACCESS_COOKIE, Sessions } from './platform/sessions/index.ts';
import { teamRoutes } from './platform/teams/index.ts';
import { personRoutes, registerPeople } from './workplace/people/index.ts';
import { supplierRoutes } from './workplace/procurement/index.ts';

export type System = Awaited<ReturnType<typeof buildSystem>>;
export type Urls = { readonly appUrl: string; readonly backupUrl?: string | undefined };

/** Everything a process is made of, connected but not yet listening. `start` begins the queue and the listeners. */
export async function buildSystem(config: Config, urls: Urls, logger: FastifyBaseLogger) {
  const db = new Database({
    url: urls.appUrl,
    poolSize: config.database.poolSize,
    preparedStatements: config.database.preparedStatements,
    isPooled: config.database.directUrl !== undefined,
  });
  const bus = new Bus(db, config.database.directUrl ?? urls.appUrl);
  const jobs = new Jobs(db, bus, logger);
  const lists = new ListCache(
    config.valkeyUrl
      ? // Its protocol is loaded only where it is spoken.
        new (await import('./kernel/cache/valkey-lists.ts')).ValkeyLists(config.valkeyUrl, logger)
      : new MemoryLists(bus, config.listCacheMb * 1_048_576),
  );
  const events = new Events(jobs, bus, lists);
  const policies = loadPolicies();
  const tokens = new LinkTokens(config.secrets);
  const mailer = config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : catchingMailer(db);
  const sessions = new Sessions(db, bus, config.secrets);
  const memberships = new Memberships(db, bus);
  const sealer = new Sealer(db);
  const hub = new LiveHub(
    db,
    bus,
    async subscriber =>
      (await sessions.live(subscriber.sessionId, STALE_MS)) !== undefined &&
      (await memberships.role(subscriber.orgId, subscriber.accountId, STALE_MS))?.role === subscriber.role,
  );
  const pdf = openPdf({ folder: DOCUMENTS_FOLDER });
  const deps = {
    db,
    pdf,
    bus,
    jobs,
    events,
    policies,
    tokens,
    mailer,
    sessions,
    memberships,
    publicUrl: config.publicUrl,
    mode: config.mode,
    clock: systemClock,
    lists,
    signIns: noSignIns(),
    // Whoever gives out structured communications tells the bank's matching which of them are whose.
    communications: [communicationsOf] as readonly CommunicationSource[],
  };
  const observation = await observe(config, { ...deps, hub });
  defineAccountJobs(deps);
  defineMemberJobs(deps);
  definePersonMail(jobs, deps);
  defineExpiry(deps, () => listOrgIds(db), systemClock);
  defineMissionJobs(deps, () => listOrgIds(db));
  followMissions(deps, systemClock);
  notifyManagers(events, db);
  defineHousekeeping(jobs, db, () => listOrgIds(db));
  defineAuditJobs(jobs, db, () => listOrgIds(db));
  registerPeople(deps);
  registerOwners(deps);
  defineLetters(deps);
  registerCharges(deps);
  registerRecovery(deps);
  const { backupUrl } = urls;
  defineBackupJob(jobs, { db, settings: config.backup, backupUrl, facts: BACKUP_FACTS, clock: systemClock }, logger);

  const gate: Gate = {
    async identify(request) {
      const { authorization } = request.headers;
      const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined;
      const token = bearer ?? request.cookies[ACCESS_COOKIE];
      if (!token) return undefined;
      const claims = sessions.tokens.read(token);
      if (claims === undefined || claims === 'expired') return claims;
      const state = await sessions.live(claims.sessionId);
      if (!state || state.accountId !== claims.accountId) return 'expired';
      return {
        accountId: state.accountId,
        name: state.name,
        sessionId: claims.sessionId,
        via: bearer === undefined ? 'cookie' : 'bearer',
      };
    },
    async membership(identity, orgId) {
      const membership = await memberships.role(orgId, identity.accountId);
      return membership && { orgId, role: membership.role, can: action => policies.can(membership.role, action) };
    },
    csrfToken: sessionId => sessions.tokens.csrfToken(sessionId),
    isKnownAction: action => policies.has(action),
  };
  const http = await createHttp({
    db,
    gate,
    lists,
    sealed: new SealedText(config.secrets, 'kept answers'),
    clock: systemClock,
    logger,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    load: config.load,
    watch: observation.http,
    pseudonym: pseudonyms(config.secrets),
  });
  await registerOpenApi(http);
  await http.register(
    async scope => {
      const api = scope as App;
      accountRoutes(api, deps);
      orgRoutes(api, deps);
      memberRoutes(api, deps);
      teamRoutes(api, deps);
      auditRoutes(api, db);
      notificationRoutes(api, db);
      personRoutes(api, deps);
      liveRoutes(api, hub);
      siteRoutes(api, deps);
      projectRoutes(api, deps);
      missionRoutes(api, deps);
      assignmentRoutes(api, deps);
      publicInvitationRoutes(api, deps);
      planningRoutes(api, db);
      calendarRoutes(api, deps);
      associationRoutes(api, deps);
      ledgerRoutes(api, deps);
      supplierRoutes(api, deps);
      fileRoutes(api);
      invoiceRoutes(api, deps);
      bankRoutes(api, deps);
      paymentRoutes(api, deps);
      budgetRoutes(api, deps);
      chargeRoutes(api, deps);
      letterRoutes(api, deps);
      ownRoutes(api, deps);
      recoveryRoutes(api, deps);
      const backupState = async () =>
        config.backup.target ? (await readBackupStatus(db, config.backup, systemClock())).state : 'none';
      healthRoutes(api, http, { db, jobs, bus, backupState });
      if (config.mode !== 'production') devMailRoutes(api, db);
    },
    { prefix: '/api/v1' },
  );
  await serveWeb(http, config.webDist);
  await http.ready();
  http.server.on('close', () => hub.stop());

  return {
    config,
    http,
    deps,
    hub,
    async start({ work }: { work: boolean }) {
      await observation.start({ work });
      await bus.start();
      await jobs.start({ work });
      sealer.start();
    },
    async stop() {
      hub.stop();
      await http.close();
      await sealer.stop();
      await jobs.stop();
      await pdf.close();
      await bus.stop();
      await lists.stop();
      await db.close();
      await observation.stop();
    },
  };
}
