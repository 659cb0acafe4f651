import type { LetterDeps } from './letters.ts';
import { defineLetterMaking } from './make-letters.ts';
import { defineLetterSending } from './send-letter.ts';

export { paperOf } from './change-letters.ts';
export { giveCommunications } from './communications.ts';
export { accountFor, addresseeOf, assertAssociation, letterheadOf, paymentOf } from './letterhead.ts';
export { composeLettersOf, dayAt, type LetterDeps, queueLetters } from './letters.ts';
export { letterRoutes, PdfFile, sendPdf } from './routes.ts';
export { defaultSetting } from './routes-settings.ts';
export { type LetterRow, stopLetters } from './store.ts';
export { findAddressees } from './store-letterhead.ts';
export { communicationsOf, findChargeSetting, findCommunication } from './store-settings.ts';

export function defineLetters(deps: LetterDeps): void {
  defineLetterMaking(deps);
  defineLetterSending(deps);
}
