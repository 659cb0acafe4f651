import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewOrg } from '../src/platform/orgs/index.ts';
import { type Answer, type Caller, eventually, type TestSystem } from './system.ts';

export const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name));

/** A plausible file of `count` different people. */
export function manyPeople(count: number, start = 0): string {
  const lines = ['Nom;Prénom;E-mail;Téléphone;Ville;Statut;Compétences;Tags;Matricule'];
  const names = [
    'Lemaire',
    'Benali',
    'Moreau',
    'Œuvrard',
    'De Smet',
    'Vandamme',
    'Dubois',
    'Nguyen',
    'García',
    'Peeters',
  ];
  const firsts = ['Chloé', 'Karim', 'Lucas', 'Noël', 'Jan', 'An', 'Marie', 'Linh', 'José', 'Luc', 'Zoé'];
  const cities = ['Lille', 'Gand', 'Paris', 'Namur', 'Lyon', 'Metz', 'Nantes'];
  const skills = ['Son:4, Lumière', 'Plateau:3', 'Vidéo:5', 'Rigging:2, Plateau', 'Régie'];
  for (let n = start; n < start + count; n++) {
    const last = `${names[n % 10]}${n % 97}`;
    lines.push(
      `${last};${firsts[n % 11]};p${n}@many.example;06${String(10_000_000 + n)};${cities[n % 7]};${n % 3 ? 'CDDU' : 'CDI'};"${skills[n % 5]}";équipe${n % 20};R${n}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Drives imports of one caller over the API. */
export class ImportDriver {
  private readonly system: TestSystem;
  private readonly caller: Caller;

  constructor(system: TestSystem, caller: Caller) {
    this.system = system;
    this.caller = caller;
  }

  upload(file: string | Uint8Array, query: Record<string, string> = {}, type = 'text/csv'): Promise<Answer> {
    const body = typeof file === 'string' ? file : Buffer.from(file);
    return this.system.inject(
      this.caller,
      'POST',
      `/people/imports?${new URLSearchParams({ fileName: 'people.csv', ...query }).toString()}`,
      body,
      { 'content-type': type },
    );
  }

  post(id: string, step: 'check' | 'run', body?: object): Promise<Answer> {
    return this.system.inject(this.caller, 'POST', `/people/imports/${id}/${step}`, body);
  }

  async get(id: string): Promise<Answer['body']> {
    return (await this.system.inject(this.caller, 'GET', `/people/imports/${id}`)).body;
  }

  /** Waits for a job to end, whichever way. */
  settled(id: string, withinMs = 60_000): Promise<Answer['body']> {
    return eventually(
      `import ${id}`,
      async () => {
        const row = await this.get(id);
        return row.state === 'checking' || row.state === 'importing' ? undefined : row;
      },
      withinMs,
    );
  }

  async issues(id: string): Promise<Answer['body'][]> {
    return (await this.system.inject(this.caller, 'GET', `/people/imports/${id}/issues?limit=200`)).body.items;
  }

  /** Upload and dry run with the suggested mapping. */
  async checked(file: string | Uint8Array, options: object = {}): Promise<Answer['body']> {
    const { body, status } = await this.upload(file);
    if (status !== 201) throw new Error(`upload: ${JSON.stringify(body)}`);
    await this.post(body.id, 'check', { mapping: body.suggestedMapping, ...options });
    return this.settled(body.id);
  }

  async imported(file: string | Uint8Array, options: object = {}): Promise<Answer['body']> {
    const { id } = await this.checked(file, options);
    await this.post(id, 'run');
    return this.settled(id, 120_000);
  }
}

/** An org of its own with a driver for its manager and a reader of its people. */
export async function orgForImports(system: TestSystem, options: Partial<NewOrg> = {}) {
  const { id, as } = await system.addOrg(['manager'], options);
  const people = async (query = ''): Promise<Answer['body']> =>
    (await system.inject(as.manager, 'GET', `/people?limit=200${query}`)).body;
  return { id, as, people, driver: new ImportDriver(system, as.manager) };
}

/** Issues as tuples that fit on a line. */
export const shortIssues = (
  issues: readonly { line: number; field: string | null; code: string; severity: string }[],
) => issues.map(({ line, field, code, severity }) => [line, field, code, severity]);
