export type EmbeddedDatabaseErrorCode =
  | 'disk-full'
  | 'in-use'
  | 'port-taken'
  | 'socket-taken'
  | 'damaged'
  | 'wrong-version'
  | 'no-permission'
  | 'not-supported'
  | 'start-failed';

/** Why the embedded database did not start, in words for the person who starts it: what happened, then what to do. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
  readonly code: EmbeddedDatabaseErrorCode;

  constructor(code: EmbeddedDatabaseErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

type Explanation = { code: EmbeddedDatabaseErrorCode; when: RegExp; say: (folder: string) => string };

/** In order: a full disk hides behind nearly every other message, so it is looked for first. */
const explanations: readonly Explanation[] = [
  {
    code: 'disk-full',
    when: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT|There is not enough space on the disk/i,
    say: folder => `The disk that holds ${folder} is full. Free some space there, then start again; nothing was lost.`,
  },
  {
    code: 'port-taken',
    when: /could not bind IPv[46] address/,
    say: () => 'The port of the database is taken by another program. Stop that program or choose another port.',
  },
  {
    code: 'socket-taken',
    when: /could not bind Unix address|lock file ".*\.s\.PGSQL[^"]*" already exists|could not create Unix/,
    say: () => 'The Unix socket of the database is taken by another program. Stop that program, then start again.',
  },
  {
    code: 'in-use',
    when: /lock file "postmaster\.pid" already exists|pre-existing shared memory block/,
    say: folder => `Another PostgreSQL still works on ${folder}. Stop it, then start again.`,
  },
  {
    code: 'wrong-version',
    when: /database files are incompatible with server|was initialized by PostgreSQL version/,
    say: folder => `${folder} was made by another version of PostgreSQL. Restore a backup into a new data folder.`,
  },
  {
    code: 'not-supported',
    when: /error while loading shared libraries|Exec format error|version `GLIBC|cannot execute|administrative permissions/,
    say: () =>
      'The PostgreSQL programs from npm do not run on this machine or under this account. Set DATABASE_URL to a PostgreSQL 15 or newer instead.',
  },
  {
    code: 'damaged',
    when: /could not locate a valid checkpoint|invalid (primary )?checkpoint|PANIC:|control file|could not open file "(global|base|pg_)|could not access directory|is not a (valid|database)|missing or erroneous|could not find the database system/i,
    say: folder => `The database in ${folder} is damaged. Keep a copy of the folder, then restore the last backup.`,
  },
  {
    code: 'no-permission',
    when: /Permission denied|EACCES|EPERM|EROFS|Read-only file system|wrong ownership|invalid permissions/i,
    say: folder =>
      `The database may not read or write ${folder}. Start as the user that owns the folder, or choose another one with ORGA_DATA.`,
  },
];

/** Turns what PostgreSQL or the system said into an error with a code; `said` may be many lines of a log. */
export function explainFailure(said: string, folder: string, cause?: unknown): EmbeddedDatabaseError {
  const known = explanations.find(explanation => explanation.when.test(said));
  const detail = lastTellingLine(said);
  const message = known ? known.say(folder) : `The database in ${folder} did not start.`;
  return new EmbeddedDatabaseError(known?.code ?? 'start-failed', detail ? `${message} (${detail})` : message, {
    cause,
  });
}

/** The error itself where it already explains, otherwise an explanation of a system error. */
export function asEmbeddedDatabaseError(error: unknown, folder: string): EmbeddedDatabaseError {
  if (error instanceof EmbeddedDatabaseError) return error;
  return explainFailure(error instanceof Error ? error.message : String(error), folder, error);
}

function lastTellingLine(said: string): string {
  const lines = said.split('\n').filter(line => line.trim() !== '');
  const telling = lines.filter(line => /FATAL|PANIC|ERROR|error:|could not|refused|denied/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? '').trim().slice(0, 300);
}
