import type { Credentials } from '../core/ports/aws.ts';
import { refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import { holdSecrets } from './hold-secrets.ts';
import { probeSignIn } from './probe-sign-in.ts';
import { record } from './record.ts';
import { openedSignIn } from './sign-in.ts';

/** IAM User Guide, "IAM identifiers": long-term user keys begin with AKIA. */
const KEY_ID = /^AKIA[A-Z2-7]{16}$/;
const SECRET = /^[A-Za-z0-9/+=]{40}$/;

/**
 * Takes the long-term key for this incident into main memory, tells the journal to keep it out of
 * every record, and proves it with a call that spends no code. Nothing is stored.
 */
export async function submitSecret(
  desk: Desk,
  accessKeyId: string,
  secretAccessKey: string,
): Promise<Done> {
  const id = accessKeyId.normalize('NFKC').trim();
  const secret = secretAccessKey.normalize('NFKC').trim();
  if (id === '' || secret === '') return refuse('key-missing');
  if (!KEY_ID.test(id)) return refuse('value-invalid', { field: 'accessKeyId', why: 'format' });
  if (!SECRET.test(secret)) {
    return refuse('value-invalid', { field: 'secretAccessKey', why: 'format' });
  }
  return useKey(desk, { accessKeyId: id, secretAccessKey: secret });
}

/** Drill only: the range's own practice key, which is of no use outside this laptop. */
export async function usePracticeKey(desk: Desk): Promise<Done> {
  const { run } = desk;
  if (!run?.range) return refuse(run ? 'range-failed' : 'no-run');
  return useKey(desk, run.range.practiceKey());
}

async function useKey(desk: Desk, credentials: Credentials): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, user, signIn } = open.value;
  holdSecrets(desk, [credentials.secretAccessKey]);
  desk.key = { user: user.name, credentials };
  const recorded = await record(desk, run, {
    type: 'secret.reveal',
    run: run.state.run,
    data: { name: user.name, to: 'memory' },
  });
  if (!recorded.ok) return recorded;
  const { failure: _, ...rest } = signIn;
  desk.signIn = { ...rest, stage: 'probing' };
  return probeSignIn(desk);
}
