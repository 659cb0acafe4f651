const CREW_ROLES = ['owner', 'admin', 'manager', 'tech', 'guest'] as const;
const COPRO_ROLES = ['owner', 'syndic', 'accountant', 'board_member', 'co_owner', 'contractor', 'guest'] as const;

/** The roles that make sense in an org with these products. */
export function rolesOf(products: readonly string[]): string[] {
  return [
    ...new Set([...(products.includes('crew') ? CREW_ROLES : []), ...(products.includes('copro') ? COPRO_ROLES : [])]),
  ];
}

export type RoleChangeBlocker = 'last-owner' | 'owner-needed' | null;

/** Why a role may not be changed or taken (`to` null): owners are appointed by owners, and the last one stays. */
export function roleChangeBlocker(input: {
  from: string;
  to: string | null;
  owners: number;
  mayAppointOwners: boolean;
}): RoleChangeBlocker {
  const touchesOwner = input.from === 'owner' || input.to === 'owner';
  if (touchesOwner && input.from !== input.to && !input.mayAppointOwners) return 'owner-needed';
  if (input.from === 'owner' && input.to !== 'owner' && input.owners <= 1) return 'last-owner';
  return null;
}
