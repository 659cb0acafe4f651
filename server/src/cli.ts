// The operator's command: `npm run orga -- <verb>`.
import { createWriteStream } from 'node:fs';
import { BACKUP_VERBS } from './cli/backup-verbs.ts';
import { withOwner, withSystem } from './cli/open.ts';
import { RESTORE_VERBS } from './cli/restore-verbs.ts';
import { say, UsageError, type Verb } from './cli/verb.ts';
import { prepare } from './database.ts';
import { DEMO_PASSWORD, seedDemonstration } from './demo/demo.ts';
import { BackupError } from './kernel/backup/format.ts';
import { ConfigError, loadConfig } from './kernel/config/config.ts';
import { EmbeddedDatabaseError } from './kernel/db/embedded/embedded.ts';
import { migrationStatus, rollback } from './kernel/db/migrate.ts';
import { exportChain, verifyChain } from './platform/audit/index.ts';
import { findOrg, listOrgIds } from './platform/orgs/index.ts';
import { lintPolicies, readPolicySource } from './platform/policies/index.ts';

const VERBS: Record<string, Verb> = {
  serve: { usage: 'serve', help: 'Start the server, like npm start', run: async () => (await import('./main.ts'), -1) },
  worker: {
    usage: 'worker',
    help: 'Start a process that only runs jobs (needs DATABASE_URL)',
    run: async () => (await import('./worker.ts'), -1),
  },
  'db migrate': {
    usage: 'db migrate',
    help: 'Apply pending migrations and grants',
    run: (_, config) =>
      withOwner(config, async (ownerUrl, appUrl) => {
        await prepare(ownerUrl, appUrl, say);
        say('the database is up to date');
        return 0;
      }),
  },
  'db status': {
    usage: 'db status',
    help: 'Which migrations are applied, pending or changed',
    run: (_, config) =>
      withOwner(config, async ownerUrl => {
        const states = await migrationStatus(ownerUrl);
        for (const state of states)
          say(
            `${state.changed ? 'CHANGED' : state.appliedAt ? 'applied' : 'pending'}  ${state.id}  ${state.appliedAt ?? ''}`,
          );
        return states.some(state => state.changed) ? 1 : 0;
      }),
  },
  'db rollback': {
    usage: 'db rollback [count]',
    help: 'Take back the last migration, or the last few; data of their tables is lost',
    run: ([count = '1'], config) =>
      withOwner(config, async ownerUrl => {
        if (config.mode === 'production' && process.env.ORGA_CONFIRM !== 'rollback') {
          say('In production this loses data. Set ORGA_CONFIRM=rollback to go on.');
          return 1;
        }
        for (const id of await rollback(ownerUrl, Number(count))) say(`rolled back  ${id}`);
        return 0;
      }),
  },
  ...BACKUP_VERBS,
  ...RESTORE_VERBS,
  seed: {
    usage: 'seed',
    help: 'Fill the demonstration orgs (not in production)',
    run: (_, config) =>
      withSystem(config, async system => {
        if (config.mode === 'production') {
          say('The demonstration has a known password and is refused in production.');
          return 1;
        }
        await seedDemonstration(system, say);
        say(`demonstration ready; password: ${DEMO_PASSWORD}`);
        return 0;
      }),
  },
  'cache clear': {
    usage: 'cache clear',
    help: 'Forget the lists that are kept, in every running process',
    run: (_, config) =>
      withSystem(config, async ({ deps }) => {
        await deps.lists.clear();
        say('kept lists are forgotten');
        return 0;
      }),
  },
  'policy lint': {
    usage: 'policy lint',
    help: 'Check the access policies against each other and against the routes',
    run: (_, config) =>
      withSystem(config, async ({ http }) => {
        const document = JSON.parse((await http.inject({ url: '/api/v1/openapi.json' })).body) as {
          paths: Record<string, Record<string, { 'x-action'?: string }>>;
        };
        const used = new Set(
          Object.values(document.paths).flatMap(path =>
            Object.values(path).flatMap(operation => operation['x-action'] ?? []),
          ),
        );
        // Asked inside use cases, not by a route of its own.
        used.add('platform.owner.appoint');
        const findings = lintPolicies(readPolicySource(), used);
        for (const finding of findings) say(`${finding.where}: ${finding.message}`);
        say(findings.length === 0 ? `policies are sound (${used.size} actions in use)` : `${findings.length} findings`);
        return findings.length === 0 ? 0 : 1;
      }),
  },
  'audit verify': {
    usage: 'audit verify [org-id [seq:hash]]',
    help: 'Recompute the audit chain of one org or of all, and name the first fault; with a head that was kept, find a cut too',
    run: ([only, kept], config) =>
      withSystem(config, async ({ deps }) => {
        let faults = 0;
        for (const orgId of only ? [only] : await listOrgIds(deps.db)) {
          const report = await verifyChain(deps.db, orgId, kept === undefined ? undefined : readHead(kept));
          const name = (await findOrg(deps.db, orgId))?.name ?? 'unknown org';
          if (report.fault) faults++;
          say(
            `${report.fault ? 'BROKEN' : 'intact'}  ${orgId}  ${name}: ${report.entries} entries, ${report.unsealed} not sealed yet, head ${report.entries}:${report.head}${report.fault ? `; entry ${report.fault.seq}: ${report.fault.code}` : ''}`,
          );
        }
        return faults === 0 ? 0 : 1;
      }),
  },
  'audit export': {
    usage: 'audit export <org-id> [file]',
    help: 'The audit chain of an org as JSON lines',
    run: ([orgId, file], config) =>
      withSystem(config, async ({ deps }) => {
        if (!orgId) throw new UsageError('audit export <org-id> [file]');
        const out = file ? createWriteStream(file) : process.stdout;
        for await (const line of exportChain(deps.db, orgId))
          if (!out.write(line)) await new Promise(resolve => out.once('drain', resolve));
        if (file)
          await new Promise<void>(resolve => {
            out.end(() => resolve());
          });
        return 0;
      }),
  },
};

function readHead(text: string): { seq: number; hash: string } {
  const [, seq = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hash === '') throw new UsageError('a head is what audit verify and the last line of an export name: seq:hash');
  return { seq: Number(seq), hash };
}

function help(): void {
  say('orga: the operator command of this installation\n');
  for (const verb of Object.values(VERBS)) say(`  ${verb.usage.padEnd(40)} ${verb.help}`);
  say('\nSettings come from the environment; see .env.example.');
}

async function run(args: string[]): Promise<number> {
  const [first = ''] = args;
  const name = [3, 2, 1].map(words => args.slice(0, words).join(' ')).find(words => VERBS[words]) ?? first;
  const verb = VERBS[name];
  if (!verb || args.includes('--help')) {
    if (verb)
      for (const line of [`orga ${verb.usage}`, ...[verb.help, ...(verb.details ?? [])].map(one => `  ${one}`)])
        say(line);
    else help();
    return verb || first === '' || first === '--help' ? 0 : 2;
  }
  return verb.run(args.slice(name.split(' ').length), loadConfig(process.env, process.cwd()));
}

try {
  const code = await run(process.argv.slice(2));
  if (code >= 0) process.exit(code);
} catch (error) {
  const expected = [UsageError, ConfigError, EmbeddedDatabaseError, BackupError].some(kind => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exit(1);
}
