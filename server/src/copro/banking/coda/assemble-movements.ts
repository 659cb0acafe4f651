import { movementFingerprint } from '../fingerprint.ts';
import type { BankMovement, BankStatement, FileNote, MovementPart } from '../statement.ts';
import { globalisationCode, type MovementDraft, readPart } from './movement-records.ts';

type Identity = Pick<BankStatement, 'account' | 'number' | 'newBalanceOn'>;
type Detail = { part: MovementPart; globalisation: string };

/** Main movements (detail 0000) with the details that follow them; what cannot be read is left out and told. */
export function assembleMovements(
  identity: Identity,
  drafts: readonly MovementDraft[],
): { movements: BankMovement[]; problems: FileNote[] } {
  const movements: BankMovement[] = [];
  const problems: FileNote[] = [];
  let main: { part: MovementPart; globalisation: string; details: Detail[] } | undefined;
  const close = (): void => {
    if (!main) return;
    const fingerprint = movementFingerprint(identity, main.part, movements.length);
    const isExplained = explains(main.part.amountCents, main.globalisation, main.details);
    movements.push({ ...main.part, details: main.details.map(it => it.part), isExplained, fingerprint });
  };
  for (const draft of drafts) {
    const part = readPart(draft);
    const globalisation = globalisationCode(draft);
    if ('code' in part) {
      problems.push(part);
    } else if (main && part.detail > 0 && part.sequence === main.part.sequence) {
      main.details.push({ part, globalisation });
    } else {
      if (part.detail > 0) problems.push({ code: 'detail-without-movement', line: part.line });
      else {
        close();
        main = { part, globalisation, details: [] };
      }
    }
  }
  close();
  return { movements, problems };
}

/**
 * Details may themselves be subtotals that further details explain: a code that is not open yet opens one, the same code
 * again closes it with the last detail. Only the others sum to the amount.
 */
function explains(amountCents: number, opening: string, details: readonly Detail[]): boolean {
  if (details.length === 0) return false;
  const open = [opening];
  let sum = 0;
  for (const { part, globalisation } of details) {
    const isNeutral = !/[1-9]/.test(globalisation);
    const isClosing = globalisation === open.at(-1);
    if (isNeutral || isClosing) sum += part.amountCents;
    else open.push(globalisation);
    if (!isNeutral && isClosing) open.pop();
  }
  return sum === amountCents;
}
