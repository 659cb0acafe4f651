import pino from 'pino';
import { expect, test } from 'vitest';
import { errorForLog } from './error-for-log.ts';

const lineOf = (error: unknown): string => {
  let line = '';
  const logger = pino({ serializers: { err: errorForLog } }, { write: (text: string) => void (line = text) });
  logger.error({ err: error }, 'failed');
  return line;
};

test('what the database quotes of people stays out of the log; what finds the fault is there', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
    code: '23505',
    constraint: 'person_email_key',
    schema: 'workplace',
    table: 'person',
    detail: 'Key (org_id, email)=(1, ana@example.org) already exists.',
    where: 'COPY person, line 3: "Ana Martin"',
  });
  const line = lineOf(error);
  expect(line).toContain('person_email_key');
  expect(line).toContain('workplace.person');
  expect(line).toContain('error-for-log.test.ts');
  for (const word of ['ana@example.org', 'Ana Martin']) expect(line).not.toContain(word);
});

test('values in messages and causes are left out too', () => {
  const cause = new Error('invalid input syntax for type uuid: "Ana Martin"');
  const line = lineOf(new Error('mail to <ana@example.org> was refused', { cause }));
  expect(line).toContain('invalid input syntax for type uuid');
  for (const word of ['ana@example.org', 'Ana Martin']) expect(line).not.toContain(word);
  expect(lineOf('Ana Martin')).not.toContain('Ana Martin');
});
