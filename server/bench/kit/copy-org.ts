import { randomUUID } from 'node:crypto';
import { demoId } from '../../src/demo/ids.ts';
import type { Stage } from './stage.ts';

// Every table whose rows make an org, in the order of their foreign keys; ids may repeat, the tenant is part of each key.
const TABLES = [
  'workplace.person',
  'workplace.skill',
  'workplace.person_skill',
  'crew.site',
  'crew.role',
  'crew.project',
  'crew.mission',
  'crew.role_need',
  'crew.invitation',
  'crew.assignment',
];

/** Another org of the same size, with the same manager. */
export async function copyOrg(stage: Stage): Promise<string> {
  const id = randomUUID();
  const copies: string[] = [];
  for (const table of TABLES) {
    const { rows } = await stage.admin(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('org_id', 'account_id')`,
      [table],
    );
    const columns = rows.map(row => String(row.name)).join(', ');
    copies.push(
      `insert into ${table} (org_id, ${columns}) select '${id}', ${columns} from ${table} where org_id = '${stage.orgId}'`,
    );
  }
  await stage.admin(`
    insert into platform.org (org_id, slug, name, kind, zone, locale, products)
      select '${id}', 'bench-${id.slice(0, 13)}', name, kind, zone, locale, products from platform.org where org_id = '${stage.orgId}';
    insert into platform.account_org (account_id, org_id) values ('${demoId('manager@crew.example')}', '${id}');
    insert into platform.membership (org_id, account_id, role) values ('${id}', '${demoId('manager@crew.example')}', 'manager');
    set session_replication_role = replica; ${copies.join('; ')}; reset session_replication_role`);
  return id;
}
