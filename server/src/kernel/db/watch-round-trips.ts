import { currentSpan, type Span, type Tracer } from '../trace/tracer.ts';
import type { RoundTripWatch } from './round-trips.ts';
import type { Sql } from './sql.ts';

type Record = (seconds: number, error?: unknown) => void;
const FRAME = /^(begin|commit|rollback|select set_config\()/i;
const MAX_TEXT = 1_000;

/** Times every exchange with the database, and traces those that belong to a request or a job. */
export function roundTripWatch(record: Record | undefined, tracer: Tracer | undefined): RoundTripWatch {
  return async (statements, answer) => {
    const began = performance.now();
    const span = tracer && currentSpan() ? beginSpan(tracer, statements) : undefined;
    try {
      const result = await answer;
      record?.((performance.now() - began) / 1000);
      span?.end();
      return result;
    } catch (error) {
      record?.((performance.now() - began) / 1000, error);
      span?.end(error);
      throw error;
    }
  };
}

/** Texts of statements hold places for values and never the values. */
function beginSpan(tracer: Tracer, statements: readonly Sql[]): Span {
  const texts = statements.map(({ text }) => text.trim()).filter(text => !FRAME.test(text));
  return tracer.begin('database', 'client', {
    'db.system.name': 'postgresql',
    'db.operation.batch.size': statements.length,
    'db.query.text': texts.join('; ').replaceAll(/\s+/g, ' ').slice(0, MAX_TEXT),
  });
}
