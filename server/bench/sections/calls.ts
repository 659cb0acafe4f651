import { openOffice } from '../kit/copro-office.ts';
import type { Section } from '../section.ts';

const PROMISE_S = 20;
/** Far above the promise: a machine that is shared may be slow. */
const LONGEST_S = 60;
const MOST_MB = 200;

/** A call for funds from its approval to the last paper: split, posted, drawn, put in the postal batch. */
export const callsForFunds: Section = {
  slug: 'calls',
  title: `500 calls for funds: split, posting, PDF, queue (promise under ${PROMISE_S} s; short form 50)`,
  isAlone: true,
  async run({ stage, short, say }) {
    const count = short ? 50 : 500;
    const { headers, callId } = await openOffice(stage, count);
    const server = await stage.startServer();
    const api = async (method: string, path: string): Promise<Record<string, number>> => {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, { method, headers });
      const answer = (await response.json()) as Record<string, number>;
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    };
    try {
      const before = (await server.usage()).rss;
      let peak = before;
      const began = performance.now();
      await api('POST', `/calls/${callId}/approve`);
      const approved = performance.now();
      for (;;) {
        const { waiting = 0, failed = 0 } = await api('GET', `/letters/progress/${callId}`);
        peak = Math.max(peak, (await server.usage()).rss);
        if (failed > 0) return [`${failed} letters of a call could not be made`];
        if (waiting === 0) break;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      const seconds = (performance.now() - began) / 1_000;
      const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0);
      say(
        `  ${count} calls in ${seconds.toFixed(1)} s, of which ${((approved - began) / 1_000).toFixed(1)} s split and posted; ` +
          `server ${megabytes(before)} MB before, ${megabytes(peak)} MB at most`,
      );
      const failures: string[] = [];
      if (seconds > (LONGEST_S * count) / 500 + 5) failures.push(`${count} calls took ${seconds.toFixed(1)} s`);
      if (peak > MOST_MB * 1_048_576)
        failures.push(`the server held ${megabytes(peak)} MB while it made ${count} calls`);
      return failures;
    } finally {
      await server.stop();
    }
  },
};
