import type { System } from '../app.ts';
import { hashPassword, insertAccount, markVerified } from '../platform/accounts/index.ts';
import { createOrg, insertMembership, linkAccount, type NewOrg } from '../platform/orgs/index.ts';
import { demoId } from './ids.ts';

type Deps = System['deps'];
type DemoOrg = NewOrg & { key: string; members: readonly (readonly [email: string, name: string, role: string])[] };

const ORGS: readonly DemoOrg[] = [
  {
    key: 'crew',
    name: 'Théâtre des Quais',
    kind: 'theatre',
    zone: 'Europe/Paris',
    locale: 'fr',
    members: [
      ['owner@crew.example', 'Hélène Marchand', 'owner'],
      ['admin@crew.example', 'Karim Benali', 'admin'],
      ['manager@crew.example', 'Sophie Lemaire', 'manager'],
      ['tech@crew.example', 'Lucas Moreau', 'tech'],
    ],
  },
  {
    key: 'other',
    name: 'Festival Les Grands Vents',
    kind: 'festival',
    zone: 'Europe/Paris',
    locale: 'fr',
    members: [
      ['owner@other.example', 'Paul Dervaux', 'owner'],
      ['manager@other.example', 'Inès Fabre', 'manager'],
    ],
  },
  {
    key: 'copro',
    name: 'Syndic Van Damme',
    kind: 'syndic',
    zone: 'Europe/Brussels',
    locale: 'nl',
    members: [
      ['syndic@copro.example', 'An Van Damme', 'syndic'],
      ['accountant@copro.example', 'Luc Peeters', 'accountant'],
      ['coowner@copro.example', 'Marie Dubois', 'co_owner'],
    ],
  },
];

export async function seedAccounts(deps: Deps, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const { key, members, ...org } of ORGS) {
    const orgId = demoId(`org ${key}`);
    await deps.db.transaction(orgId, async tx => {
      for (const [email, name] of members) {
        await insertAccount(tx, { id: demoId(email), email, name, locale: org.locale });
        await markVerified(tx, demoId(email), passwordHash);
      }
      const founder = members[0]?.[0] ?? '';
      await createOrg(tx, deps.events, demoId(founder), org, orgId);
      for (const [email, , role] of members.slice(1)) {
        await linkAccount(tx, demoId(email));
        await insertMembership(tx, demoId(email), role);
      }
    });
  }
}
