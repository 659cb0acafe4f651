import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { addDays } from '../../kernel/time/days.ts';
import type { DocumentData } from '../documents/contract.ts';
import {
  addresseeOf,
  findAddressees,
  findCommunication,
  type LetterRow,
  letterheadOf,
  paymentOf,
} from '../letters/index.ts';
import type { ReminderDetail } from './reminder-detail.ts';
import { findReminder } from './store-claims.ts';
import { COST_WORDS } from './words.ts';

const DAYS_TO_PAY = 15;

/** The letter of a reminder, from what was kept when it was sent. */
export async function composeReminder(tx: Tx, letter: LetterRow): Promise<DocumentData<'reminder'>> {
  const { sourceId: id, ownerId, language } = letter;
  const reminder = await findReminder(tx, id);
  const [owner] = await findAddressees(tx, [ownerId]);
  const communication = await findCommunication(tx, id, ownerId);
  if (!reminder || !owner || !communication) throw problem('not-found');
  const head = await letterheadOf(tx, reminder.associationId);
  // Written by this module, when it was sent.
  const { costCents, ...detail } = reminder.detail as ReminderDetail;
  const cents = detail.totals.totalCents;
  return {
    sender: head.sender,
    association: head.association,
    addressee: addresseeOf(owner),
    place: head.place,
    on: reminder.sentOn,
    reference: letter.name.slice(0, 80),
    level: reminder.level,
    ...detail,
    costs: costCents > 0 ? [{ description: COST_WORDS[language], amountCents: costCents }] : [],
    payment: paymentOf(head, 'working', {
      cents,
      dueOn: addDays(reminder.sentOn, DAYS_TO_PAY),
      digits: communication.digits,
    }),
  };
}
