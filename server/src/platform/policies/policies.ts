import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export type RoleName = string;
export type PolicyFinding = { readonly where: string; readonly message: string };
type ActionRule = { allow: RoleName[]; title: string };
type PolicySource = {
  roles: Record<RoleName, { extends?: RoleName }>;
  actions: Record<string, ActionRule>;
  duplicates: string[];
};

const FOLDER = fileURLToPath(new URL('../../../policies/', import.meta.url));

/** Roles and actions compiled to one bit set a role; asking is two look-ups. */
export class Policies {
  readonly roles: readonly RoleName[];
  readonly actions: ReadonlyMap<string, { title: string; roles: readonly RoleName[] }>;
  private readonly index = new Map<string, number>();
  private readonly bits = new Map<RoleName, bigint>();

  constructor(source: PolicySource) {
    this.roles = Object.keys(source.roles);
    const actions = new Map<string, { title: string; roles: RoleName[] }>();
    for (const [action, rule] of Object.entries(source.actions)) {
      this.index.set(action, this.index.size);
      actions.set(action, {
        title: rule.title,
        roles: this.roles.filter(role => lineage(source, role).some(name => rule.allow.includes(name))),
      });
    }
    this.actions = actions;
    for (const role of this.roles) {
      let set = 0n;
      for (const [action, { roles }] of actions)
        if (roles.includes(role)) set |= 1n << BigInt(this.index.get(action) ?? 0);
      this.bits.set(role, set);
    }
  }

  can(role: RoleName, action: string): boolean {
    const index = this.index.get(action);
    return index !== undefined && ((this.bits.get(role) ?? 0n) & (1n << BigInt(index))) !== 0n;
  }

  has(action: string): boolean {
    return this.index.has(action);
  }

  /** Every action a role may do, for the web to show only what can be used. */
  actionsOf(role: RoleName): string[] {
    return [...this.actions].filter(([, rule]) => rule.roles.includes(role)).map(([action]) => action);
  }
}

export function readPolicySource(folder = FOLDER): PolicySource {
  const source: PolicySource = { roles: {}, actions: {}, duplicates: [] };
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .toSorted()) {
    const content = parse(readFileSync(join(folder, file), 'utf8')) as Partial<PolicySource>;
    Object.assign(source.roles, content.roles ?? {});
    for (const [action, rule] of Object.entries(content.actions ?? {})) {
      if (source.actions[action]) source.duplicates.push(action);
      source.actions[action] = rule;
    }
  }
  return source;
}

export function loadPolicies(folder?: string): Policies {
  const source = readPolicySource(folder);
  const findings = lintPolicies(source);
  if (findings.length > 0)
    throw new Error(
      `policy files are wrong:\n${findings.map(finding => `  ${finding.where}: ${finding.message}`).join('\n')}`,
    );
  return new Policies(source);
}

/** What is wrong with the files: unknown roles, loops, rules that change nothing, actions nobody may do. */
export function lintPolicies(source: PolicySource, usedActions?: ReadonlySet<string>): PolicyFinding[] {
  const findings: PolicyFinding[] = source.duplicates.map(action => ({ where: action, message: 'is declared twice' }));
  for (const [role, { extends: parent }] of Object.entries(source.roles)) {
    if (parent !== undefined && !source.roles[parent])
      findings.push({ where: role, message: `extends the unknown role ${parent}` });
    if (lineage(source, role).length > Object.keys(source.roles).length)
      findings.push({ where: role, message: 'extends itself in a loop' });
  }
  for (const [action, rule] of Object.entries(source.actions)) findings.push(...lintRule(source, action, rule));
  for (const action of usedActions ?? [])
    if (!source.actions[action]) findings.push({ where: action, message: 'is used by a route but not declared' });
  if (usedActions) {
    for (const action of Object.keys(source.actions))
      if (!usedActions.has(action)) findings.push({ where: action, message: 'is declared but no route uses it' });
  }
  return findings;
}

function lintRule(source: PolicySource, action: string, rule: ActionRule): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  if (!/^[a-z]+\.[a-z_-]+\.[a-z_-]+$/.test(action))
    findings.push({ where: action, message: 'is not named layer.thing.verb' });
  if (!rule.title) findings.push({ where: action, message: 'has no title' });
  if (!Array.isArray(rule.allow) || rule.allow.length === 0)
    return [...findings, { where: action, message: 'no role may do it' }];
  for (const role of rule.allow) {
    if (!source.roles[role]) findings.push({ where: action, message: `names the unknown role ${role}` });
    const wider = lineage(source, role)
      .slice(1)
      .find(parent => rule.allow.includes(parent));
    if (wider)
      findings.push({
        where: action,
        message: `allows ${role} although ${wider}, which it extends, is allowed already`,
      });
  }
  return findings;
}

/** The role and the roles it builds on, nearest first; cut off in a loop. */
function lineage(source: PolicySource, role: RoleName): RoleName[] {
  const names: RoleName[] = [];
  let at: RoleName | undefined = role;
  while (at !== undefined && names.length <= Object.keys(source.roles).length) {
    names.push(at);
    at = source.roles[at]?.extends;
  }
  return names;
}
