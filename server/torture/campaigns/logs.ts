import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort as freeMetricsPort } from '../../test/free-port.ts';
import { otlpReceiver } from '../../test/otlp-receiver.ts';
import type { Campaign } from '../campaign.ts';
import { Copy } from '../guards/unguarded.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { faultsOfLog } from '../kit/log-words.ts';
import { freePort, pause, signIn, startServer } from '../kit/server-process.ts';
import { Deeds } from '../logs/deeds.ts';
import { makeUpPerson, traitsOf } from '../logs/made-up-person.ts';

/** Faults that the database answers with errors which quote what people wrote. */
const BREAK = [
  `create function kernel.refuse() returns trigger language plpgsql as $$
     begin raise exception 'cannot take "%" of %', new.last_name, new.email; end $$`,
  'create trigger refuse before insert on workplace.person for each row execute function kernel.refuse()',
  'alter table kernel.caught_mail rename to caught_mail_gone',
  `alter table platform.account add constraint refused check (email not like '%canary%') not valid`,
];
const MEND = [
  'drop trigger refuse on workplace.person',
  'drop function kernel.refuse()',
  'alter table kernel.caught_mail_gone rename to caught_mail',
  'alter table platform.account drop constraint refused',
];

/** People who do not exist live through everything that is logged; nothing of theirs is found in any output afterwards. */
export const logs: Campaign = {
  slug: 'logs',
  title: 'personal data and secrets in logs, metrics, traces and the log of the database',
  plant: 'a copy of the server that logs the messages of errors as they are',
  async run({ long, dataDir, planted, say }) {
    const collector = await otlpReceiver();
    const logFile = join(dataDir, 'server.log');
    const metricsPort = await freeMetricsPort();
    const server = await startServer(dataDir, freePort(), {
      logFile,
      ...(planted ? { program: careless(join(dataDir, 'copy')) } : {}),
      env: {
        ORGA_LOG_LEVEL: 'debug',
        ORGA_TRUST_PROXY: 'true',
        ORGA_METRICS_PORT: String(metricsPort),
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=open%20sesame',
        OTEL_BSP_SCHEDULE_DELAY: '200',
      },
    });
    const deeds = new Deeds(server.url, await signIn(server.url, 'owner@crew.example'));
    const people = Array.from({ length: long ? 120 : 12 }, makeUpPerson);
    const half = people.length / 2;
    for (const person of people.slice(0, half)) await deeds.all(person);
    for (const statement of BREAK) await adminSql(dataDir, statement);
    for (const person of people.slice(half)) await deeds.all(person);
    // Jobs that fail are tried again some seconds later.
    await pause(4_000);
    for (const statement of MEND) await adminSql(dataDir, statement);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    await server.kill('SIGTERM');
    await collector.close();

    const words = [...people.flatMap(traitsOf), ...deeds.secrets];
    const { judged, faults } = faultsOfLog(logFile, words);
    const others = [
      ['metrics', metrics],
      ['traces', collector.text()],
      ['error output', server.errors()],
      ['log of the database', readIfThere(join(dataDir, 'postgres.log'))],
    ] as const;
    const elsewhere = others.flatMap(([where, text]) => found(where, text, words));
    const lines = readFileSync(logFile, 'utf8').split('\n');
    const errors = lines.filter(line => line.includes('"level":50')).length;
    const count = [...deeds.statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status} x ${times}`);
    say(
      `${words.length} words looked for in ${judged} lines of log (${errors} errors), ${metrics.length} characters of`,
    );
    say(`metrics, ${collector.spans.length} spans; answers: ${count.join(', ')}`);
    return { judged, faults: [...faults, ...elsewhere, ...tooLittle(deeds, errors, collector.spans.length, metrics)] };
  },
};

/** A run in which nothing went wrong has shown nothing. */
function tooLittle({ statuses, secrets }: Deeds, errors: number, spans: number, metrics: string): string[] {
  const statements: [boolean, string][] = [
    [errors >= 10, 'fewer than ten errors were logged'],
    [(statuses.get(500) ?? 0) >= 5, 'the forced errors did not reach the callers'],
    [spans >= 100, 'fewer than 100 spans came'],
    [secrets.size >= 20, 'fewer than 20 secrets were given out'],
    [metrics.includes('orga_job_duration_seconds_count'), 'no job ran'],
  ];
  return statements.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

function found(where: string, text: string, words: readonly string[]): string[] {
  const folded = text.toLowerCase();
  return words.filter(word => folded.includes(word.toLowerCase())).map(word => `${where}: says ${word}`);
}

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function careless(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const copy = new Copy(folder);
  copy.cut('kernel/log/error-for-log.ts', [['scrub(String(error.message))', 'String(error.message)']]);
  return copy.program;
}
