import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { composeMail } from './letter.ts';
import { smtpMailer } from './mailer.ts';

test('a letter arrives over SMTP as text and as escaped HTML, its subject on one line', async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let raw = '';
      stream
        .on('data', (chunk: Buffer) => (raw += chunk.toString()))
        .on('end', () => {
          received.push(raw);
          done();
        });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as { port: number };
  await smtpMailer(`smtp://127.0.0.1:${port}`, 'Orga <no-reply@orga.example>').send(
    composeMail('zoe@crew.example', {
      locale: 'fr',
      subject: 'Été\r\nBcc: x@evil.example',
      paragraphs: ['<script>alert(1)</script> & co'],
      items: [{ title: 'Montage', lines: ['8 h – 12 h'] }],
      button: { label: 'Répondre', url: 'https://orga.example/?a=1&b="2"' },
    }),
  );
  const mail = await simpleParser(received[0] ?? '');
  expect(mail.subject).toBe('Été Bcc: x@evil.example');
  expect(mail.text).toContain('<script>alert(1)</script> & co');
  expect(mail.text).toContain('Montage\n  8 h – 12 h');
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('href="https://orga.example/?a=1&amp;b=&quot;2&quot;"');
  await new Promise<void>(resolve => {
    server.close(() => resolve());
  });
});
