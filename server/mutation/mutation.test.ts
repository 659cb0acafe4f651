import { describe, expect, test } from 'vitest';
import { campaign } from './campaign.ts';
import { instrument } from './instrument.ts';
import { diffOf } from './mutant.ts';
import { excuse, reportOf, scoreOf, tallyOf } from './report.ts';
import { sampleOf } from './sample.ts';

const root = import.meta.dirname;
const planted = (tests: string) => campaign(root, [{ files: ['planted/rule.ts'], tests: [`planted/${tests}.ts`] }]);
const changes = (source: string): string[] =>
  instrument('x.ts', source, 0).mutants.map(({ start, end, replacement }) => {
    return source.slice(0, start) + replacement + source.slice(end);
  });

describe('a planted rule', () => {
  test('with tests that look at it loses every mutant, the endless ones too', async () => {
    const { plan, verdicts } = await planted('looks');
    expect(reportOf(plan, verdicts)).toHaveLength(1);
    expect(tallyOf(verdicts)).toMatchObject({ survived: 0, equivalent: 0 });
    expect(verdicts.length).toBeGreaterThan(20);
  }, 120_000);

  test('with a test that only calls it keeps its mutants, and each is shown with its line and its change', async () => {
    const { plan, verdicts } = await planted('only-calls');
    const tally = tallyOf(verdicts);
    expect(tally.killed).toBe(0);
    expect(scoreOf(tally)).toBe(0);
    expect(verdicts.filter(one => one.outcome === 'not-reached').length).toBeGreaterThan(5);
    const report = reportOf(plan, verdicts).join('\n');
    expect(report).toContain('planted/rule.ts:3  survived (operator)');
    expect(report).toContain('- if (age < 18) return false;\n      + if (age <= 18) return false;');

    const known = { file: 'planted/rule.ts', before: 'age < 18', after: 'age <= 18', reason: 'a test' };
    const gone = { ...known, after: 'age << 18' };
    const excused = excuse(plan, verdicts, [known, gone]);
    expect(tallyOf(excused.verdicts).equivalent).toBe(1);
    expect(excused.stale).toEqual([gone]);
  }, 120_000);

  test('beside one that loses its mutants keeps its own: the failures of one mutant are never those of the next', async () => {
    const files = ['planted/rule.ts', 'planted/unseen.ts'];
    const tests = ['planted/looks.ts', 'planted/only-calls.ts'];
    const { verdicts } = await campaign(root, [{ files, tests }]);
    const of = (file: string) => tallyOf(verdicts.filter(({ mutant }) => mutant.file === file));
    expect(of('planted/rule.ts')).toMatchObject({ survived: 0 });
    expect(of('planted/unseen.ts')).toMatchObject({ killed: 0, timeouts: 0 });
    expect(of('planted/unseen.ts').survived).toBeGreaterThan(4);
  }, 120_000);

  test('whose tests fail without a mutant is not judged', async () => {
    const group = { files: ['planted/rule.ts'], tests: ['planted/rule.ts'] };
    await expect(campaign(root, [group])).rejects.toThrow('not green without a mutant');
  }, 120_000);
});

describe('the changes', () => {
  test.each<[string, string[]]>([
    ['f(a < b);', ['', 'f(a <= b);', 'f(a >= b);', 'f(true);', 'f(false);']],
    ['x = a && b;', ['', 'x = (a) || (b);']],
    ['x = a ?? b;', ['', 'x = (a) && (b);']],
    ['x = a?.b.c?.(d?.e);', ['', 'x = a.b.c?.(d?.e);', 'x = a?.b.c(d?.e);', 'x = a?.b.c?.(d.e);']],
    ['x = !a;', ['', 'x = a;']],
    ['x = a + 1n;', ['', 'x = a - 1n;', 'x = a + 2n;']],
    ["x = `${a}` + 'b';", ['', "x = `` + 'b';", "x = `${a}` + '';"]],
    ['x = [a];', ['', 'x = [];']],
    ['x = a.filter(b).c;', ['', 'x = a.c;']],
    ['x = a.toString();', ['']],
    ['x = Math.max(a, b);', ['', 'x = Math.min(a, b);']],
    ['x = /^\\d$/i;', ['', 'x = /\\d$/i;', 'x = /^\\d/i;', 'x = /^\\D$/i;', 'x = /^\\d$/;']],
    ['for (;;) { continue; }', ['for (;;) {  }']],
    ['while (a) b();', ['while (false) b();', 'while (a) ']],
    ['const f = () => g();', ['const f = () => undefined;']],
    ['function f() { return g; }', ['function f() { return undefined; }']],
    ['x = sql`where a is null and b`;', ['', 'x = sql`where a is not null and b`;', 'x = sql`where a is null or b`;']],
  ])('of %s', (source, expected) => expect(changes(source)).toEqual(expected));

  test('leave out types, imports, keys and words for people', () => {
    expect(changes("import { a } from 'a'; export type B = 'c' | 1; interface D { e: 'f' }")).toEqual([]);
    expect(changes("const a: 'b'[] = c as 'd';")).toEqual([]);
    expect(changes('throw new RangeError(`too ${much}`);')).toEqual(['']);
    expect(changes("const a = { 'b-c': d, title: 'e', message: `f` };")).toEqual(['const a = {};']);
  });

  test('are shown as lines before and after', () => {
    const source = 'a();\nif (b) {\n  c();\n}\n';
    const [mutant] = instrument('x.ts', source, 0).mutants.filter(one => one.line === 3);
    expect(diffOf(source, mutant!)).toEqual(['- c();', '+']);
  });
});

test('a sample is the same for the same seed, another for another, and spread over the files', () => {
  const source = 'x = [a < 1, a < 2, a < 3, a < 4, a < 5, a < 6, a < 7, a < 8];';
  const { mutants } = instrument('x.ts', source, 0);
  expect(sampleOf(mutants, 9, 'one')).toEqual(sampleOf(mutants.toReversed(), 9, 'one'));
  expect(sampleOf(mutants, 9, 'one')).not.toEqual(sampleOf(mutants, 9, 'two'));
  expect(new Set(sampleOf(mutants, 9, 'one'))).toHaveLength(9);
});
