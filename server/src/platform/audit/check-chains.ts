import type { Database } from '../../kernel/db/database.ts';
import { verifyChain } from './audit.ts';

/** Recomputes the chain of each org; one line for each that is broken. */
export async function brokenChains(db: Database, orgIds: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const orgId of orgIds) {
    const { fault } = await verifyChain(db, orgId);
    if (fault) broken.push(`org ${orgId}: entry ${fault.seq} ${fault.code}`);
  }
  return broken;
}
