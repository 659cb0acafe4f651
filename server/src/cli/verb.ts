import type { Config } from '../kernel/config/config.ts';

/** What the operator may type. `run` gives the exit code; below zero when the verb goes on by itself. */
export type Verb = {
  readonly usage: string;
  readonly help: string;
  /** More lines for `--help`. */
  readonly details?: readonly string[];
  run(args: string[], config: Config): Promise<number>;
};

/** A wrong call, told to the operator without a stack trace. */
export class UsageError extends Error {}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `--name` or `--name=value` of these; anything else that begins with `--` is refused. Plain arguments are given back. */
export function readOptions(
  args: readonly string[],
  known: readonly string[],
): { plain: string[]; options: ReadonlyMap<string, string> } {
  const options = new Map<string, string>();
  const plain: string[] = [];
  for (const arg of args) {
    const [, name, , value = ''] = /^--([a-z-]+)(=(.*))?$/.exec(arg) ?? [];
    if (name === undefined) plain.push(arg);
    else if (known.includes(name)) options.set(name, value);
    else throw new UsageError(`--${name} is not an option of this command; --help shows them`);
  }
  return { plain, options };
}
