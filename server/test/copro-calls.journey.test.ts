import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isStructuredCommunication } from '../src/kernel/identifiers/structured-communication.ts';
import { type CoproStage, coproStage } from './copro-stage.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

let t: TestSystem;
let stage: CoproStage;
beforeAll(async () => {
  t = await testSystem({ work: true });
  stage = await coproStage(t, await t.addOrg([], { kind: 'syndic' }));
}, 60_000);
afterAll(() => t.close());

test('from a budget to the paper of one call: adopted, called by quarters, posted, drawn', async () => {
  const { done, rows, lots, associationId } = stage;
  const budget = await stage.approvedBudget();
  const { ids } = await done('POST', `/budgets/${budget.id}/calls`, { rhythm: 'quarterly', dueAfterDays: 15 });
  expect(ids).toHaveLength(4);
  const drafts = await Promise.all(ids.map((id: string) => done('GET', `/calls/${id}`)));
  const sum = (list: number[]) => list.reduce((so, one) => so + one, 0);
  expect(sum(drafts.map(call => call.totalCents))).toBe(1_050_004);
  expect(sum(drafts.map(call => call.reserveCents))).toBe(50_001);

  // The thousandths of the general key, over the whole year: each lot's four quarters are its exact share.
  for (const lot of lots) {
    const year = sum(
      drafts.map(call => call.owners.find((one: { ownerId: string }) => one.ownerId === lot.ownerId).cents),
    );
    expect(Math.abs(year - (1_050_004 * lot.share) / 1000)).toBeLessThan(2);
  }

  const call = await done('POST', `/calls/${ids[0]}/approve`);
  expect(call).toMatchObject({ state: 'approved', startsOn: '2026-01-01', dueOn: '2026-01-16' });
  const posted = await rows<{ code: string; debit: number; credit: number; owner: boolean; text: string }>(
    `select a.code, l.debit_cents as debit, l.credit_cents as credit, l.owner_id is not null as owner, l.text
       from copro.entry_line l join copro.account a on a.id = l.account_id where l.entry_id = $1 order by l.position`,
    [call.entryId],
  );
  const of = (code: string) => sum(posted.filter(line => line.code === code).map(line => line.debit - line.credit));
  expect(of('4101')).toBe(call.totalCents - call.reserveCents);
  expect(of('4100')).toBe(call.reserveCents);
  expect(of('701')).toBe(-(call.totalCents - call.reserveCents));
  expect(of('160')).toBe(-call.reserveCents);

  const communications = await rows<{ digits: string; ownerId: string }>(
    'select digits, owner_id as "ownerId" from copro.communication where document_id = $1',
    [call.id],
  );
  expect(new Set(communications.map(one => one.digits)).size).toBe(lots.length);
  expect(communications.every(one => isStructuredCommunication(one.digits))).toBe(true);

  await eventually(
    'the papers',
    async () => {
      const progress = await done('GET', `/letters/progress/${call.id}`);
      expect(progress.failed).toBe(0);
      return progress.toPrint === lots.length ? progress : undefined;
    },
    60_000,
  );
  const { items } = await done('GET', `/letters?sourceId=${call.id}`);
  expect(items.map((one: { language: string }) => one.language).toSorted()).toEqual(['de', 'en', 'fr', 'nl']);
  const paper = await stage.call('GET', `/letters/${items[0].id}/paper.pdf`);
  expect(paper.status).toBe(200);
  expect(paper.text.slice(0, 5)).toBe('%PDF-');
  const [file] = await rows<{ content: Buffer; sha256: string }>(
    "select content, sha256 from copro.letter_file where letter_id = $1 and standard = 'archive'",
    [items[0].id],
  );
  expect(createHash('sha256').update(file!.content).digest('hex')).toBe(file!.sha256);
  expect(paper.headers['x-content-sha256']).toBe(file!.sha256);
  expect((await stage.call('GET', `/letters/${items[0].id}/paper.pdf?standard=accessible`)).status).toBe(200);

  const batch = await done('POST', '/print-batches', { associationId });
  expect(batch.letterCount).toBe(lots.length);
  const zip = await stage.call('GET', `/print-batches/${batch.id}/papers.zip`);
  expect(zip.text.slice(0, 2)).toBe('PK');
  expect(zip.text).toContain('000-list.csv');
  expect(await done('POST', `/print-batches/${batch.id}/sent`)).toEqual({ sent: lots.length });
}, 120_000);
