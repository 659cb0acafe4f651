import { randomUUID } from 'node:crypto';
import { requestText } from '../kit/connection.ts';
import { closedLoop, type Figures, type NextRequest } from '../kit/load.ts';
import { figuresLine, median } from '../kit/stage.ts';
import { LIST_PATH } from '../kit/targets.ts';
import type { Section } from '../section.ts';

/** The same list from the cache, by its entity tag, and from the database. */
export const cachedLists: Section = {
  slug: 'cache',
  title: 'a list of 50 kept in memory against the same list from the database, 20 connections (promise 4 x)',
  async run({ stage, short, say }) {
    const server = await stage.startServer();
    const etag = (await fetch(`http://127.0.0.1:${server.port}${LIST_PATH}`, { headers: stage.headers })).headers.get(
      'etag',
    );
    const ask = (headers: Record<string, string>): NextRequest => {
      const request = requestText('GET', LIST_PATH, { ...stage.headers, ...headers });
      return () => request;
    };
    const ways = {
      database: ask({ 'cache-control': 'no-cache' }),
      cached: ask({}),
      tag: ask({ 'if-none-match': etag ?? randomUUID() }),
    };
    const seconds = short ? 1.5 : 4;
    const measure = (next: NextRequest): Promise<Figures> =>
      closedLoop(server.port, next, {
        connections: 20,
        seconds,
        expected: status => status === 200 || status === 304,
      }).then(figures => {
        errors += figures.errors;
        return figures;
      });
    let errors = 0;
    const ratios: { cached: number; tag: number }[] = [];
    for (let round = 0; round < (short ? 3 : 5); round++) {
      const [database, cached, tag] = [
        await measure(ways.database),
        await measure(ways.cached),
        await measure(ways.tag),
      ];
      ratios.push({ cached: cached.perSecond / database.perSecond, tag: tag.perSecond / database.perSecond });
      if (round > 0) continue;
      for (const [name, figures] of Object.entries({ 'from the database': database, cached, 'unchanged (304)': tag }))
        say(figuresLine(name, figures));
    }
    const before = (await server.usage()).roundTrips;
    const { count } = await measure(ways.tag);
    const asked = (await server.usage()).roundTrips - before;
    await server.stop();
    const [cached, tag] = [median(ratios.map(ratio => ratio.cached)), median(ratios.map(ratio => ratio.tag))];
    say(`  cached ${cached.toFixed(1)} x, 304 ${tag.toFixed(1)} x; ${asked} round trips for ${count} answers by tag`);
    const failures: string[] = [];
    if (etag === null) failures.push('the list has no entity tag');
    if (errors > 0) failures.push(`${errors} answers that were not expected`);
    if (cached < 2) failures.push(`a cached list is only ${cached.toFixed(1)} x`);
    if (asked > 0.2 * count) failures.push(`${asked} round trips for ${count} answers by tag`);
    return failures;
  },
};
