import { isConnectionFailure } from '../../kernel/db/unavailable.ts';
import type { Pdf } from '../../kernel/pdf/protocol.ts';
import { Problem } from '../../kernel/problem/problem.ts';
import { renderDocument } from '../documents/index.ts';
import { composerOf, type LetterData, type LetterDeps, MAKE_JOB, SEND_JOB, TEMPLATES } from './letters.ts';
import { insertFile, type LetterRow, listWaiting, markFailed, markMade, type Standard } from './store.ts';

type MakeJob = { orgId: string; associationId: string; sourceId: string };

const AT_ONCE = 50;
const NEWS_MS = 500;
// A job whose process died is tried again once it expires; two at once make each paper once.
const OPTIONS = { retryLimit: 8, retryDelay: 5, concurrency: 1, expireInSeconds: 300 };

export function defineLetterMaking(deps: LetterDeps): void {
  deps.jobs.define<MakeJob>(MAKE_JOB, OPTIONS, job => makeLetters(deps, job));
}

/** Makes the papers of one source, one after the other, and says twice a second how far it is. */
export async function makeLetters(deps: LetterDeps, job: MakeJob): Promise<void> {
  let told = performance.now();
  for (;;) {
    const letters = await listWaiting(deps.db, job.orgId, job.sourceId, AT_ONCE);
    for (const letter of letters) {
      await makeLetter(deps, job.orgId, letter);
      if (performance.now() - told < NEWS_MS) continue;
      told = performance.now();
      await tellProgress(deps, job);
    }
    if (letters.length < AT_ONCE) break;
  }
  await tellProgress(deps, job);
}

const tellProgress = (deps: LetterDeps, { orgId, associationId, sourceId }: MakeJob): Promise<void> =>
  deps.db.transaction(orgId, tx => deps.events.emit(tx, 'copro.letter.progress', { associationId, sourceId }));

async function makeLetter(deps: LetterDeps, orgId: string, letter: LetterRow): Promise<void> {
  try {
    const data = await deps.db.transaction(orgId, tx => composerOf(letter.kind)(tx, letter));
    const standards: Standard[] = letter.channel === 'email' ? ['archive', 'accessible'] : ['archive'];
    const files: { standard: Standard; pdf: Pdf }[] = [];
    for (const standard of standards) files.push({ standard, pdf: await drawLetter(deps, letter, data, standard) });
    await deps.db.transaction(orgId, async tx => {
      if (!(await markMade(tx, letter, data))) return;
      for (const { standard, pdf } of files) tx.write(insertFile(fileOf(letter.id, standard, pdf)));
      if (letter.channel === 'email') await deps.jobs.enqueue(tx, SEND_JOB, { orgId, letterId: letter.id });
    });
  } catch (error) {
    // What passes by itself is left to the queue; a paper that cannot be made must not keep the others from theirs.
    if (isConnectionFailure(error) || (error instanceof Problem && error.status === 503)) throw error;
    await deps.db.transaction(orgId, tx => markFailed(tx, letter.id, 'not-made'));
  }
}

export const drawLetter = (
  { pdf, clock }: Pick<LetterDeps, 'pdf' | 'clock'>,
  letter: Pick<LetterRow, 'kind' | 'language'> & { madeAt?: string | null },
  data: LetterData,
  standard: Standard,
): Promise<Pdf> =>
  renderDocument(pdf, TEMPLATES[letter.kind], data, {
    language: letter.language,
    standard,
    at: letter.madeAt ?? clock(),
  });

export const fileOf = (letterId: string, standard: Standard, { bytes, sha256, pages }: Pdf) => ({
  letterId,
  standard,
  content: bytes,
  sha256,
  pages,
});
