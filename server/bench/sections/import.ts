import type { Usage } from '../kit/processes.ts';
import type { Say } from '../kit/stage.ts';
import type { Section } from '../section.ts';

/** Uploads, checks and imports people from a CSV over the API, and watches the memory of the server meanwhile. */
export const imports: Section = {
  slug: 'import',
  title: 'import of people from CSV over the API (promise 1,000 rows under 2 s, 100,000 in constant memory)',
  async run({ stage, short, say }) {
    const server = await stage.startServer();
    try {
      return await importPeople({
        port: server.port,
        headers: stage.headers,
        rows: short ? [1_000] : [1_000, 100_000],
        usage: () => server.usage(),
        say,
      });
    } finally {
      await server.stop();
    }
  },
};

// What a batch of rows and the growth of the heap take, however many rows there are.
const MORE_MB = 120;

type Options = {
  port: number;
  headers: Readonly<Record<string, string>>;
  rows: readonly number[];
  usage: () => Promise<Usage>;
  say: Say;
};

export async function importPeople({ port, headers, rows, usage, say }: Options): Promise<string[]> {
  const failures: string[] = [];
  const api = async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  for (const count of rows) {
    const before = (await usage()).rss;
    let peak = before;
    const began = performance.now();
    const upload = await api('POST', `/people/imports?fileName=bench-${count}.csv`, csv(count), 'text/csv');
    const wait = async (state: string): Promise<Record<string, unknown>> => {
      for (;;) {
        const now = await api('GET', `/people/imports/${String(upload.id)}`);
        peak = Math.max(peak, (await usage()).rss);
        if (now.state === state) return now;
        if (now.state === 'failed') throw new Error(`import failed: ${JSON.stringify(now.failure)}`);
        await new Promise(resolve => setTimeout(resolve, count > 5_000 ? 100 : 15));
      }
    };
    await api('POST', `/people/imports/${String(upload.id)}/check`, {
      mapping: upload.suggestedMapping,
      onError: 'valid-rows',
      onDuplicate: 'skip',
    });
    await wait('checked');
    const checked = performance.now();
    await api('POST', `/people/imports/${String(upload.id)}/run`, {});
    const done = await wait('imported');
    const seconds = (performance.now() - began) / 1000;
    say(
      `  import of ${count} rows: dry run ${((checked - began) / 1000).toFixed(2)} s, all ${seconds.toFixed(2)} s (${String(done.createdCount)} created); memory +${((peak - before) / 1048576).toFixed(0)} MB at its peak`,
    );
    if (peak - before > MORE_MB * 1_048_576)
      failures.push(`import of ${count} rows took ${((peak - before) / 1_048_576).toFixed(0)} MB more`);
    if (Number(done.createdCount) !== count)
      failures.push(`import of ${count} rows created ${String(done.createdCount)}`);
    if (count <= 1_000 && seconds > 6)
      failures.push(`import of ${count} rows took ${seconds.toFixed(1)} s (promise 2 s)`);
  }
  return failures;
}

const FIRST = [
  'Camille',
  'Jean',
  'Inès',
  'Karim',
  'Zoé',
  'Hugo',
  'Léa',
  'Sofia',
  'Paul',
  'Nina',
  'Louis',
  'Ana',
  'Tom',
].flatMap(name => ['', '-Marie', '-Luc', '-Anne', '-Pierre'].map(more => name + more));
const SYLLABLES = [
  'ba',
  'cor',
  'du',
  'fel',
  'gar',
  'lem',
  'mo',
  'nar',
  'pel',
  'rou',
  'sal',
  'tor',
  'val',
  'ber',
  'cha',
  'dri',
];

/** Some four thousand names; one in two hundred is called as most are. */
function lastName(n: number): string {
  if (n % 200 === 0) return 'Martin';
  const at = (step: number): string => SYLLABLES[Math.floor(n / step) % SYLLABLES.length] ?? '';
  const name = `${at(1)}${at(16)}${at(256)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function csv(count: number): string {
  const lines = ['Nom;Prénom;E-mail;Statut;Ville;Compétences'];
  for (let n = 0; n < count; n++)
    lines.push(
      `${lastName(n)};${FIRST[(n * 7) % FIRST.length]};c${n}.${count}@bench.example;Intermittent;Lyon;Son:3, Lumière`,
    );
  return `${lines.join('\n')}\n`;
}
