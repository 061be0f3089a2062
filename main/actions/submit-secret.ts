import type { Credentials } from '../core/ports/aws.ts';
import { typedKey } from '../core/vault/stored-key.ts';
import { err } from '../core/result.ts';
import { refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { keyNeedsReason } from './lanes.ts';
import { probeSignIn } from './probe-sign-in.ts';
import { record } from './record.ts';
import { codeUnderWay, openedSignIn } from './sign-in.ts';

/**
 * Takes the long-term key for this incident into main memory, tells the journal to keep it out of
 * every record, and proves it with a call that spends no code. Nothing is stored.
 */
export async function submitSecret(
  desk: Desk,
  accessKeyId: string,
  secretAccessKey: string,
): Promise<Done> {
  if (accessKeyId.trim() === '' || secretAccessKey.trim() === '') return refuse('key-missing');
  const key = typedKey(accessKeyId, secretAccessKey);
  if (typeof key === 'string') return refuse('value-invalid', { field: key, why: 'format' });
  return takeKey(desk, key);
}

/** Drill only: the range's own practice key, which is of no use outside this laptop. */
export async function usePracticeKey(desk: Desk): Promise<Done> {
  const { run } = desk;
  const talkedOnly = run && onlyTalked(run);
  if (talkedOnly) return err(talkedOnly);
  if (!run?.range) return refuse(run ? 'range-failed' : 'no-run');
  return takeKey(desk, run.range.practiceKey());
}

/** A key that was typed, or came out of the vault: into memory, kept out of the log, and proved. */
export async function takeKey(desk: Desk, credentials: Credentials, from?: 'vault'): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, user, signIn } = open.value;
  if (codeUnderWay(signIn)) return refuse('busy');
  if (keyNeedsReason(desk, run, user.name)) return refuse('key-not-excepted');
  run.lane = 'sealed-key';
  holdSecrets(desk, [credentials.secretAccessKey]);
  desk.key = {
    user: user.name,
    credentials,
    ...(from === 'vault' ? { fromVault: true } : {}),
  };
  const recorded = await record(desk, run, {
    type: 'secret.reveal',
    run: run.state.run,
    data: { name: user.name, to: 'memory' },
  });
  if (!recorded.ok) return recorded;
  const { failure: _, ...rest } = signIn;
  desk.signIn = { ...rest, lane: 'sealed-key', stage: 'probing' };
  return probeSignIn(desk);
}
