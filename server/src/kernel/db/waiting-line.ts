import { DatabaseUnavailable } from './unavailable.ts';

type Waiter = { since: number; until: number; isPatient: boolean; resolve(): void; reject(error: Error): void };

// While nobody gets a connection in less than this, for that long, more is asked than can be done: whoever has waited
// longer than the last of the three is told, so that the others are served in time.
const CROWDED_MS = 200;
const STANDING_MS = 400;
const LONGEST_CROWDED_MS = 300;

/** Who waits for a connection, in order. A short queue evens out a burst; one that stands only makes everybody late. */
export class WaitingLine {
  private free: number;
  private readonly max: number;
  private line: Waiter[] = [];
  private shortestMs: number | undefined;
  private crowdedSince: number | undefined;

  constructor(places: number, max: number) {
    this.free = places;
    this.max = max;
  }

  get length(): number {
    return this.line.length;
  }

  /** Resolves when there is a connection for the caller, who gives it back with `leave`. */
  enter(waitMs: number, isPatient: boolean): Promise<void> | undefined {
    if (this.free > 0) {
      this.free--;
      this.shortestMs = 0;
      return undefined;
    }
    if (this.line.length >= this.max) return Promise.reject(refusal('too many calls wait for a connection'));
    const since = performance.now();
    return new Promise((resolve, reject) => {
      this.line.push({ since, until: since + waitMs, isPatient, resolve, reject });
    });
  }

  leave(): void {
    const next = this.line.shift();
    if (!next) {
      this.free++;
      return;
    }
    this.shortestMs = Math.min(this.shortestMs ?? Number.POSITIVE_INFINITY, performance.now() - next.since);
    next.resolve();
  }

  /** To be called some times a second: ends what has waited too long. */
  look(): void {
    const now = performance.now();
    const [head] = this.line;
    const shortest = this.shortestMs ?? (head ? now - head.since : 0);
    this.shortestMs = undefined;
    if (shortest < CROWDED_MS) this.crowdedSince = undefined;
    else this.crowdedSince ??= now;
    const isStanding = this.crowdedSince !== undefined && now - this.crowdedSince >= STANDING_MS;
    this.refuseWhere(
      waiter => now >= waiter.until || (isStanding && !waiter.isPatient && now - waiter.since > LONGEST_CROWDED_MS),
      'no connection was free in time',
    );
  }

  /** The database is away: nobody waits for it, except who said that they can. */
  refuseImpatient(): void {
    this.refuseWhere(waiter => !waiter.isPatient, 'the database went away');
  }

  private refuseWhere(test: (waiter: Waiter) => boolean, why: string): void {
    if (this.line.length === 0) return;
    const refused: Waiter[] = [];
    const kept: Waiter[] = [];
    for (const waiter of this.line) (test(waiter) ? refused : kept).push(waiter);
    this.line = kept;
    for (const waiter of refused) waiter.reject(refusal(why));
  }
}

const refusal = (why: string): DatabaseUnavailable => new DatabaseUnavailable(why);
