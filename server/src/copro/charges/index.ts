import type { App } from '../../kernel/http/server.ts';
import { composeLettersOf } from '../letters/index.ts';
import { composeCall } from './compose-call.ts';
import { composeStatement } from './compose-statement.ts';
import { type ChargeDeps, callRoutes } from './routes.ts';
import { statementRoutes } from './routes-statements.ts';

export { approveCall } from './approve-call.ts';
export { callBudget } from './create-calls.ts';
export { openClaimsOf } from './store-calls.ts';

export function registerCharges({ clock }: ChargeDeps): void {
  composeLettersOf('call', (tx, letter) => composeCall(tx, letter, clock));
  composeLettersOf('statement', (tx, letter) => composeStatement(tx, letter, clock));
}

export function chargeRoutes(app: App, deps: ChargeDeps): void {
  callRoutes(app, deps);
  statementRoutes(app, deps);
}
