import { describe, expect, test } from 'vitest';
import { readUserAgent } from './account/device-name.ts';
import { diffLines } from './audit/audit-diff.tsx';
import { linksIn } from './dev-mail/mail-links.tsx';

describe('devices', () => {
  test('common browsers are named, also those that pretend to be another', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    expect(readUserAgent(edge)).toEqual({ browser: 'Edge', system: 'Windows', mobile: false });
    expect(readUserAgent(iphone)).toEqual({ browser: 'Safari', system: 'iOS', mobile: true });
    expect(readUserAgent('curl/8.5.0').browser).toBe('curl');
    expect(readUserAgent(null)).toEqual({ browser: undefined, system: undefined, mobile: false });
  });
});

describe('audit diff', () => {
  test('changed fields come first, nested ones by their path', () => {
    const lines = diffLines({ name: 'A', site: { zone: 'Europe/Paris' } }, { name: 'A', site: { zone: 'UTC' } });
    expect(lines.map(line => [line.field, line.changed])).toEqual([
      ['site.zone', true],
      ['name', false],
    ]);
  });

  test('fields that a change does not name kept their value', () => {
    const lines = diffLines({ id: '1', name: 'A' }, { name: 'B' });
    expect(lines.map(line => [line.field, line.after, line.changed])).toEqual([
      ['name', 'B', true],
      ['id', '1', false],
    ]);
  });

  test('a creation has only an after, a deletion only a before', () => {
    expect(diffLines(null, { name: 'A' })).toEqual([{ field: 'name', before: undefined, after: 'A', changed: true }]);
    expect(diffLines({ name: 'A' }, null)[0]?.after).toBeUndefined();
  });
});

describe('links of a mail', () => {
  test('each address once, without the punctuation of its sentence', () => {
    const text =
      'Open http://localhost:3000/verify-email?token=a.b-c.\nOr <https://example.org/x?a=1&b=2>, or http://localhost:3000/verify-email?token=a.b-c';
    expect(linksIn(text)).toEqual(['http://localhost:3000/verify-email?token=a.b-c', 'https://example.org/x?a=1&b=2']);
  });
});
