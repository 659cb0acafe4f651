import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.ts';
import { pseudonyms } from './pseudonym.ts';

function logging(level = 'trace') {
  const lines: string[] = [];
  const logger = createLogger(level, { write: (text: string) => void lines.push(text) });
  return { logger, text: () => lines.join('') };
}

const canary = fc.oneof(
  fc.stringMatching(/^[a-z]{3,10}$/).map(word => `${word}@canary.example`),
  fc.stringMatching(/^[0-9]{9}$/).map(number => `+32${number}`),
  fc.stringMatching(/^[0-9]{12}$/).map(number => `BE68${number}`),
  fc.uint8Array({ minLength: 16, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('hex')),
);

/** An error with the canary in every place that one has, the way the database, parsers and mail servers fill them. */
function errorWith(word: string, depth = 0): Error {
  const error = new Error(`it failed for ${word}`, depth < 3 ? { cause: errorWith(word, depth + 1) } : {});
  return Object.assign(error, {
    name: word,
    code: word,
    detail: `Key (email)=(${word}) already exists.`,
    hint: word,
    where: `COPY person, line 3: "${word}"`,
    internalQuery: word,
    constraint: word,
    table: word,
    schema: word,
    response: `550 <${word}>`,
    errors: [new Error(word)],
    config: { headers: { authorization: word } },
    stack: `Error: it failed for ${word}\n    at ${word} (file.ts:1:1)\n    at real (file:///srv/main.ts:10:3)`,
  });
}

describe('the log', () => {
  it('never says what an error quotes of a person, in whatever place and at whatever level', () => {
    fc.assert(
      fc.property(canary, word => {
        const { logger, text } = logging();
        for (const level of ['fatal', 'error', 'warn', 'info', 'debug'] as const) {
          logger[level]({ err: errorWith(word) }, `failed for ${word}`);
          logger[level](errorWith(word));
          logger[level](errorWith(word), 'failed');
          logger.child({ reqId: 'one' })[level]({ err: errorWith(word), job: 'mail' }, 'failed');
        }
        logger.error({ err: word }, 'something was thrown that is no error');
        expect(text()).not.toContain(word);
      }),
      { numRuns: 50 },
    );
  });

  it('shows where an error happened at level error, and not below', () => {
    const { logger, text } = logging();
    logger.error({ err: new TypeError('x is not a function') }, 'failed');
    expect(text()).toContain('create-logger.test.ts');
    expect(JSON.parse(text())).toMatchObject({ err: { type: 'TypeError', message: 'x is not a function' } });
    const below = logging();
    below.logger.warn({ err: new TypeError('x is not a function') }, 'failed');
    expect(below.text()).toContain('x is not a function');
    expect(below.text()).not.toContain('create-logger.test.ts');
  });

  it('bears an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    const { logger, text } = logging();
    logger.error({ err: error }, 'failed');
    expect(text()).toContain('round');
  });

  it('says nothing of headers, body and query of a request that somebody logs', () => {
    const { logger, text } = logging();
    logger.info({ req: { headers: { cookie: 'a=1' }, url: '/people?q=Ana', body: { name: 'Ana' } } }, 'request');
    expect(text()).not.toMatch(/Ana|a=1/);
  });
});

describe('what stands for an account', () => {
  const secrets = ['new secret that is long enough', 'old secret that is long enough'];
  const id = '0198c5a2-1b2c-7def-8123-456789abcdef';

  it('is the same each time, and when a secret is put in front', () => {
    expect(pseudonyms(secrets)(id)).toBe(pseudonyms(secrets.slice(1))(id));
    expect(pseudonyms(secrets)(id)).toMatch(/^a-[\w-]{12}$/);
  });

  it('is another for another account and another installation', () => {
    const all = new Set([
      pseudonyms(secrets)(id),
      pseudonyms(secrets)(id.replace('f', 'e')),
      pseudonyms(['other secret'])(id),
    ]);
    expect(all.size).toBe(3);
    for (const one of all) expect(id).not.toContain(one.slice(2));
  });
});
