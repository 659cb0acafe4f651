import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { CommunicationSource } from './match-open-movements.ts';

export type BankDeps = { db: Database; events: Events; communications: readonly CommunicationSource[] };
