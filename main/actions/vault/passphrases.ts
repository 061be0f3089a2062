import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import type { Strength } from '../../core/ports/vault.ts';
import type { Desk } from '../desk.ts';
import type { VaultSide } from './side.ts';

/** Least score of a passphrase that is taken without an overrule. */
const STRONG = 3;
/** What has to be typed to take a weak one all the same, in either language. */
const OVERRULE = ['use it anyway', 'このまま使う'] as const;

/** How guessable this is, knowing what an attacker knows of this organisation. */
export async function ratePassphrase(desk: Desk, passphrase: string): Promise<Strength> {
  const side = desk.ports.vault;
  if (!side || passphrase === '') return { score: 0, guesses: 0, hints: [] };
  return side.strength.rate(passphrase.normalize('NFKC'), await wordsOf(desk));
}

async function wordsOf(desk: Desk): Promise<readonly string[]> {
  const kit = await desk.ports.kit();
  if (!kit) return [];
  const people = kit.people.flatMap(({ id, name }) => [id, ...name.split(/\s+/)]);
  return [kit.name, ...kit.name.split(/\s+/), ...people, ...kit.users.map(({ name }) => name)];
}

/** What is wrong with a new passphrase typed twice; undefined when it can be taken. */
export async function newPassphraseProblem(
  desk: Desk,
  side: VaultSide,
  typed: Readonly<Record<string, string>>,
): Promise<SecretProblem | undefined> {
  const { passphrase = '', again = '', overrule = '' } = typed;
  if (passphrase === '') return { code: 'empty' };
  if (passphrase.normalize('NFKC') !== again.normalize('NFKC')) return { code: 'differ' };
  const { score } = await side.strength.rate(passphrase.normalize('NFKC'), await wordsOf(desk));
  const overruled = OVERRULE.some((words) => words === overrule.normalize('NFKC').trim());
  return score < STRONG && !overruled ? { code: 'weak' } : undefined;
}
