// Verifies the export of an audit chain with nothing but Node: no package, no file of this repository, no network.
//
//   node audit-verify.mjs <export.jsonl> [seq:hash]
//
// `orga audit export` writes the file: one line of JSON for each entry, and a last line that names the head. Given a head
// that was kept from an earlier verification, a chain that was cut or written anew since then is found as well.
// Ends with 0 when the chain is whole, 1 when it is not, 2 when it was called wrongly.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';

const FIELDS = [
  'id',
  'at',
  'actor_id',
  'actor_name',
  'action',
  'target_type',
  'target_id',
  'target_label',
  'before',
  'after',
  'ip',
  'request_id',
];
const MAX_BACK_MS = 3_600_000;

/** JSON with the keys of every object sorted by UTF-16 code units and without spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const sameKeys = (value, keys) =>
  value !== null &&
  typeof value === 'object' &&
  Object.keys(value).length === keys.length &&
  keys.every(key => Object.hasOwn(value, key));

/** The first fault of an export, or its head. */
function verify(text, known) {
  const lines = text.split('\n');
  if (lines.pop() !== '') return { fault: 'the file does not end with a line feed: it was cut' };
  let [seq, hash, latest, knownSeen, named] = [
    0,
    '0'.repeat(64),
    Number.NEGATIVE_INFINITY,
    known === undefined,
    undefined,
  ];
  for (const [index, line] of lines.entries()) {
    const where = `line ${index + 1}`;
    if (named) return { fault: `${where}: follows the line that names the head` };
    let row;
    try {
      row = JSON.parse(line);
    } catch {
      return { fault: `${where}: is not JSON` };
    }
    // One spelling only: what a reader sees is what was hashed, without a second key or another form of a character.
    if (JSON.stringify(row) !== line) return { fault: `${where}: is not written as the export writes it` };
    if (sameKeys(row, ['head'])) {
      named = row.head;
      continue;
    }
    if (!sameKeys(row, ['seq', 'previousHash', 'hash', 'entry']) || !sameKeys(row.entry, FIELDS))
      return { fault: `${where}: has other fields than an entry of a chain` };
    if (row.seq !== seq + 1) return { fault: `${where}: number ${row.seq} follows ${seq}` };
    if (row.previousHash !== hash) return { fault: `${where}: does not follow the entry before it` };
    const digest = createHash('sha256')
      .update(Buffer.from(hash, 'hex'))
      .update(`${row.seq}\n${canonical(row.entry)}`)
      .digest('hex');
    if (digest !== row.hash) return { fault: `${where}: entry ${row.seq} was changed` };
    const at = Date.parse(row.entry.at);
    if (!(at >= latest - MAX_BACK_MS)) return { fault: `${where}: entry ${row.seq} was put in with an earlier time` };
    [seq, hash, latest] = [row.seq, digest, Math.max(latest, at)];
    if (known && seq === known.seq) {
      if (hash !== known.hash) return { fault: `${where}: entry ${seq} is not the one whose head was kept` };
      knownSeen = true;
    }
  }
  if (!sameKeys(named, ['seq', 'hash'])) return { fault: 'the line that names the head is missing' };
  if (named.seq !== seq || named.hash !== hash) return { fault: 'the head is not the last entry' };
  if (!knownSeen) return { fault: `the chain ends at ${seq}, before the head that was kept` };
  return { seq, hash };
}

const [file, head] = argv.slice(2);
const match = head === undefined ? undefined : /^(\d{1,15}):([0-9a-f]{64})$/.exec(head);
if (file === undefined || match === null) {
  stdout.write('node audit-verify.mjs <export.jsonl> [seq:hash]\n');
  exit(2);
}
const outcome = verify(readFileSync(file, 'utf8'), match ? { seq: Number(match[1]), hash: match[2] } : undefined);
stdout.write(
  outcome.fault
    ? `BROKEN: ${outcome.fault}\n`
    : `intact: ${outcome.seq} entries, head ${outcome.seq}:${outcome.hash}\n`,
);
exit(outcome.fault ? 1 : 0);
