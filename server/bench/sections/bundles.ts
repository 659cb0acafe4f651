import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Section } from '../section.ts';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const gzippedKb = (file: string): number => gzipSync(readFileSync(join(dist, file))).length / 1024;

/** Size of what a browser loads first: the entry script and whatever it imports statically, gzipped. */
export const bundles: Section = {
  slug: 'bundles',
  title: 'what a browser loads first',
  async run({ say }) {
    if (!existsSync(join(dist, 'index.html'))) {
      say('  the web is not built (npm start builds it)');
      return [];
    }
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(match => match[1] ?? '');
    const total = first.reduce((sum, file) => sum + gzippedKb(file), 0);
    say(`  first load ${total.toFixed(0)} KB gzip of JS (${first.length} files); promise 150`);
    const biggest = readdirSync(join(dist, 'assets'))
      .filter(file => file.endsWith('.js'))
      .map(file => ({ file, kb: gzippedKb(`assets/${file}`) }))
      .toSorted((a, b) => b.kb - a.kb)
      .slice(0, 5);
    for (const { file, kb } of biggest) say(`  ${kb.toFixed(0).padStart(4)} KB ${file}`);
    return total > 200 ? [`first load ${total.toFixed(0)} KB`] : [];
  },
};
