import { type Sql, sql } from '../../kernel/db/sql.ts';

export type AssociationFacts = { id: string; name: string; enterpriseNumber: string | null };

export const findAssociation = (id: string): Sql<AssociationFacts> => sql<AssociationFacts>`
  select id, name, enterprise_number as "enterpriseNumber" from copro.association where id = ${id}`;
