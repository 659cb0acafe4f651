import { makeStructuredCommunication } from '../src/kernel/identifiers/structured-communication.ts';

/** Communications that are right, each time another. */
export function communications(): () => string {
  let base = 4_200_000;
  return () => makeStructuredCommunication(++base);
}
