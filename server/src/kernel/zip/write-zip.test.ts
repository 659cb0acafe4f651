import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeZip } from './write-zip.ts';

async function* files() {
  yield { name: '001-Dupré.pdf', content: Buffer.from('%PDF one') };
  yield { name: '002.csv', content: Buffer.alloc(0) };
}

test('an independent reader finds the names, sizes and contents', async () => {
  const pieces: Buffer[] = [];
  for await (const piece of writeZip(files())) pieces.push(piece);
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  const path = join(folder, 'a.zip');
  writeFileSync(path, Buffer.concat(pieces));
  const script =
    'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename, z.read(i).decode()] for i in z.infolist()]))';
  const read = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as unknown;
  rmSync(folder, { recursive: true });
  expect(read).toEqual([
    ['001-Dupré.pdf', '%PDF one'],
    ['002.csv', ''],
  ]);
});
