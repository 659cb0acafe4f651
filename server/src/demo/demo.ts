import type { System } from '../app.ts';
import { patiently } from '../kernel/db/time-limits.ts';
import { findAccountByEmail } from '../platform/accounts/index.ts';
import { seedAccounts } from './accounts.ts';
import { demoAssociationId, seedCopro } from './copro.ts';
import { seedTilleulsBank } from './copro-bank.ts';
import { seedCoproCalls } from './copro-calls.ts';
import { seedCrew } from './crew.ts';

export const DEMO_PASSWORD = 'demonstration-only';

/** Fills an empty database with plausible orgs and their people; does nothing on one that has them. */
export async function seedDemonstration(system: System, say: (line: string) => void): Promise<void> {
  const { deps } = system;
  if (await findAccountByEmail(deps.db, 'owner@crew.example')) return;
  say('filling the demonstration orgs (once)');
  await patiently(async () => {
    await seedAccounts(deps, DEMO_PASSWORD);
    for (const key of ['crew', 'other'] as const) await seedCrew(deps, key, deps.clock());
    await seedCopro(deps, deps.clock());
    await seedCoproCalls(deps, demoAssociationId('tilleuls'), deps.clock());
    await seedTilleulsBank(deps, demoAssociationId('tilleuls'), deps.clock());
  });
}

export function signInLines(): string[] {
  return [
    'Demonstration sign-ins (password: demonstration-only)',
    '  Crew   owner@crew.example · admin@crew.example · manager@crew.example · tech@crew.example',
    '         owner@other.example · manager@other.example (a second org)',
    '  Copro  syndic@copro.example · accountant@copro.example · coowner@copro.example',
  ];
}
