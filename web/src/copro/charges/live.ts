import type { ProductModule } from '../../app/product.ts';
import { BUDGET_READS, CALL_READS, LETTER_READS, RECOVERY_READS } from './charge-reads.ts';

/** Events of budgets, calls, statements, letters and recovery, and the reads that they make stale. */
export const chargeLive: ProductModule['live'] = {
  'copro.budget.created': BUDGET_READS,
  'copro.budget.updated': BUDGET_READS,
  'copro.budget.submitted': BUDGET_READS,
  'copro.budget.reopened': BUDGET_READS,
  'copro.budget.approved': BUDGET_READS,
  'copro.call.prepared': CALL_READS,
  'copro.call.deleted': CALL_READS,
  'copro.call.approved': CALL_READS,
  'copro.call.reversed': CALL_READS,
  'copro.statement.prepared': CALL_READS,
  'copro.statement.deleted': CALL_READS,
  'copro.statement.approved': CALL_READS,
  'copro.statement.reversed': CALL_READS,
  'copro.letter.progress': LETTER_READS,
  'copro.letter.printed': LETTER_READS,
  'copro.letter.sent': LETTER_READS,
  'copro.letter.failed': LETTER_READS,
  'copro.letter.retried': LETTER_READS,
  'copro.reminder.sent': RECOVERY_READS,
  'copro.recovery.paused': RECOVERY_READS,
  'copro.recovery.resumed': RECOVERY_READS,
  'copro.dispute.opened': RECOVERY_READS,
  'copro.dispute.closed': RECOVERY_READS,
  'copro.plan.agreed': RECOVERY_READS,
  'copro.plan.kept': RECOVERY_READS,
  'copro.plan.broken': RECOVERY_READS,
  'copro.plan.cancelled': RECOVERY_READS,
  'copro.debt.handed_over': RECOVERY_READS,
};
