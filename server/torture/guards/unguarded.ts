import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the program beside its own data files, from which single guards can be cut. */
export class Copy {
  readonly program: string;
  private readonly src: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.src = join(folder, 'src');
    this.program = join(this.src, 'main.ts');
    cpSync(join(server, 'src'), this.src, { recursive: true });
    for (const name of ['db', 'policies', 'locales', 'package.json'])
      symlinkSync(join(server, name), join(folder, name));
    symlinkSync(join(server, '..', 'node_modules'), join(folder, 'node_modules'));
  }

  /** Cuts texts out of a file, each of which must be there; returns how to put everything back. */
  cut(file: string, cuts: readonly (readonly [text: string, instead: string])[]): () => void {
    const path = join(this.src, file);
    const before = readFileSync(path, 'utf8');
    let after = before;
    for (const [text, instead] of cuts) {
      if (!after.includes(text)) throw new Error(`${file} does not hold the guard any more: ${text}`);
      after = after.replaceAll(text, instead);
    }
    writeFileSync(path, after);
    return () => writeFileSync(path, before);
  }
}
