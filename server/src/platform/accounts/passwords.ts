import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

let decoy: Promise<string> | undefined;
/** Whether the password fits; spends the same time where there is no account, so that time tells nothing. */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(kept ?? (await decoy), password.normalize('NFKC'));
  return kept !== null && fits;
}

export type PasswordBlocker = 'too-short' | 'too-long' | 'too-common' | 'contains-account' | null;

/** Why a password is not taken. The list of leaked passwords ships with the system; nothing is asked outside. */
export async function passwordBlocker(
  password: string,
  account: { email: string; name: string },
): Promise<PasswordBlocker> {
  if (password.length < MIN_PASSWORD) return 'too-short';
  if (password.length > MAX_PASSWORD) return 'too-long';
  const folded = password.toLowerCase();
  const words = [account.email, account.email.split('@')[0] ?? '', account.name].map(word => word.toLowerCase());
  // Short words never count: what is around them in ten characters is six.
  if (words.some(word => folded.includes(word) && folded.length - word.length < 6)) return 'contains-account';
  if (/^(.)\1*$/.test(folded) || new Set(folded).size < 4) return 'too-common';
  const common = await leakedPasswords();
  const stem = folded.replace(/[^a-z]/g, '');
  return common.has(folded) || (stem.length >= 6 && folded.length - stem.length < 5 && common.has(stem))
    ? 'too-common'
    : null;
}

let leaked: Promise<ReadonlySet<string>> | undefined;
function leakedPasswords(): Promise<ReadonlySet<string>> {
  leaked ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return leaked;
}
