/** Reads variables one by one and collects what is wrong with them, so that all of it can be said at once. */
export class EnvironmentReader {
  readonly problems: string[] = [];
  readonly #env: Record<string, string | undefined>;

  constructor(env: Record<string, string | undefined>) {
    this.#env = env;
  }

  text(name: string, otherwise: string): string {
    return this.#value(name) ?? otherwise;
  }

  list(name: string): string[] {
    return (this.#value(name) ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(part => part !== '');
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.#value(name);
    if (value === undefined) return otherwise;
    const found = allowed.find(it => it === value);
    if (found === undefined) this.problems.push(`${name}: must be one of ${allowed.join(', ')}, not "${value}"`);
    return found ?? otherwise;
  }

  wholeNumber(name: string, range: { from: number; to: number; otherwise: number }): number {
    const value = this.#value(name);
    if (value === undefined) return range.otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= range.from && number <= range.to) return number;
    this.problems.push(`${name}: must be a whole number from ${range.from} to ${range.to}, not "${value}"`);
    return range.otherwise;
  }

  yesOrNo(name: string, otherwise: boolean): boolean {
    return this.oneOf(name, ['true', 'false'], otherwise ? 'true' : 'false') === 'true';
  }

  /** Does not repeat the value in its complaint: addresses hold passwords. */
  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.problems.push(`${name}: must be an address that begins with ${protocols.map(it => `${it}//`).join(' or ')}`);
    return undefined;
  }

  #value(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }
}
