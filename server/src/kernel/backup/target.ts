/** Where backups lie. Keys are `<backup>/<file>`; a file is there whole or not at all. */
export interface BackupTarget {
  /** For people and logs; holds no secret. */
  readonly label: string;
  /** The files of a backup, or of everything that carries a backup's name, with their sizes. */
  list(id?: string): Promise<StoredFile[]>;
  /** Throws BackupError when it is not there. */
  read(key: string): Promise<Buffer>;
  write(key: string, bytes: Buffer): Promise<void>;
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>;
}

export type StoredFile = { readonly key: string; readonly bytes: number };
