import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Call } from '../../test/sweep/furnish.ts';
import type { Caller } from '../../test/system.ts';
import type { Pair } from './pair.ts';

/** An open event stream and all that came through it. */
export class Stream {
  text = '';
  isOpen = true;
  private readonly abort = new AbortController();

  static async open(base: string, as: Caller): Promise<Stream> {
    const stream = new Stream();
    const answer = await fetch(`${base}/api/v1/stream?org=${as.orgId}`, {
      headers: { authorization: `Bearer ${as.token}`, 'x-org-id': as.orgId },
      signal: stream.abort.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(`stream: ${answer.status} ${await answer.text()}`);
    void stream.read(answer.body);
    return stream;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Cut from either side: over either way.
    }
    this.isOpen = false;
  }
}

/** Streams of the attacker while both orgs work: nothing of the victim, and of one's own only what the role may hear. */
export async function probeStreams(base: string, call: Call, { attacker, victim }: Pair): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const owner = await Stream.open(base, attacker.org.as.owner);
  const tech = await Stream.open(base, attacker.org.as.tech);
  await Promise.all(
    [victim, attacker].flatMap(one => [
      call(one.org.as.manager, 'POST', '/people', { lastName: `${one.mark} Live` }),
      call(one.org.as.manager, 'POST', '/teams', { name: `${one.mark} live` }),
      call(one.org.as.owner, 'POST', '/org-invitations', { email: `${one.mark}-live@example.org`, role: 'tech' }),
    ]),
  );
  for (let n = 0; n < 100 && !owner.text.includes('platform.invitation.created'); n++)
    await new Promise(resolve => setTimeout(resolve, 30));
  await new Promise(resolve => setTimeout(resolve, 300));
  found.judged += owner.text.split('\n\n').length + tech.text.split('\n\n').length;
  if (!owner.text.includes('platform.invitation.created'))
    found.faults.push('the owner hears nothing of their own org');
  for (const word of ['platform.invitation.', 'workplace.person.'])
    if (tech.text.includes(word)) found.faults.push(`a technician hears of ${word}*`);
  for (const text of [owner.text, tech.text])
    for (const word of [victim.mark, victim.org.id, ...Object.values(victim.ids)])
      if (text.includes(word)) found.faults.push(`a stream carries ${word} of another tenant`);
  owner.close();
  tech.close();
  return found;
}
