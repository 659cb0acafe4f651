// Writes what is generated from the code: row types, API types of the web, the access matrix. `--check` only compares.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import pino from 'pino';
import { buildSystem } from '../server/src/app.ts';
import { openDatabase } from '../server/src/database.ts';
import { loadConfig } from '../server/src/kernel/config/config.ts';
import { accessMatrix } from './access-matrix.ts';
import { generateSchema } from './generate-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const dataDir = mkdtempSync(join(tmpdir(), 'orga-generate-'));
const config = loadConfig({ ORGA_MODE: 'development', ORGA_DATA: dataDir, ORGA_DB_FSYNC: 'false' }, root);
const database = await openDatabase(config, () => {});
const system = await buildSystem(config, database, pino({ level: 'silent' }));
const { body } = await system.http.inject({ url: '/api/v1/openapi.json' });
const openapi = `${JSON.stringify(JSON.parse(body), null, 1)}\n`;

const files: Record<string, string> = {
  'docs/tables.md': await generateSchema(database.ownerUrl ?? ''),
  'docs/api/openapi.json': openapi,
  'web/src/api/schema.ts': `// Generated from the API description by \`npm run generate\`. Do not edit.\n${astToString(await openapiTS(JSON.parse(body)))}`,
  'docs/domain/access-matrix.md': accessMatrix(system.deps.policies),
};
await system.stop();
await database.stop();
rmSync(dataDir, { recursive: true, force: true });

const changed = Object.entries(files).filter(
  ([file, text]) =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n') !== text,
);
for (const [file, text] of check ? [] : changed) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
for (const [file] of changed) process.stdout.write(`${check ? 'not up to date' : 'written'}: ${file}\n`);
if (check && changed.length > 0) process.stdout.write('Run: npm run generate\n');
process.exit(check && changed.length > 0 ? 1 : 0);
