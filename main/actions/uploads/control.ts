import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { credentialsOf } from '../../core/upload/credentials-file.ts';
import { secretsOf } from './access.ts';
import { runTarget } from './run-target.ts';
import { doubt, targetState, type TargetState, type Uploads } from './state.ts';
import type { UploadTarget } from '../../core/upload/target.ts';

/** A slip of a few letters is no secret, and masking it would spoil the log. */
const SHORTEST_SECRET = 16;

/** Reads `uploads.yaml` and keeps its targets up to date for as long as the app is open. */
export async function startUploads(desk: Desk): Promise<void> {
  const { uploads: ports } = desk.ports;
  if (!ports) return;
  const { targets, findings } = await ports.targets();
  const before = desk.uploads;
  for (const { wake } of before?.targets ?? []) wake?.abort();
  const uploads = {
    targets: targets.map((target) => againOf(before, target)),
    findings,
    paused: before?.paused ?? false,
  };
  desk.uploads = uploads;
  for (const state of uploads.targets) void runTarget(desk, uploads, state);
  desk.ports.changed();
}

/** The file was changed: what is configured now counts. A key pasted for the same target stays. */
export async function reloadUploads(desk: Desk): Promise<Done> {
  await startUploads(desk);
  return done;
}

function againOf(before: Uploads | undefined, target: UploadTarget): TargetState {
  const state = targetState(target);
  const pasted = before?.targets.find((one) => one.target.id === target.id)?.pasted;
  return pasted ? { ...state, pasted } : state;
}

/** Holds one target, or all, or lets them go on. What is on its way is finished. */
export function pauseUploads(desk: Desk, paused: boolean, target?: string): Done {
  const { uploads } = desk;
  if (!uploads) return refuse('upload-no-such-target');
  if (target === undefined) uploads.paused = paused;
  else {
    const state = find(desk, target);
    if (!state) return refuse('upload-no-such-target', { target });
    state.paused = paused;
  }
  if (!paused) wakeUploads(desk);
  desk.ports.changed();
  return done;
}

/** Does not wait for the next try: after a failure a person has mended, or out of impatience. */
export function tryUploadNow(desk: Desk, target: string): Done {
  const state = find(desk, target);
  if (!state) return refuse('upload-no-such-target', { target });
  delete state.failure;
  state.attempt = 0;
  for (const log of state.logs.values()) delete log.failure;
  wake(state);
  desk.ports.changed();
  return done;
}

/** Believes nothing any more: every object is asked for again, and sent if it is missing. */
export function checkUploadAgain(desk: Desk, target: string): Done {
  const state = find(desk, target);
  if (!state) return refuse('upload-no-such-target', { target });
  for (const log of state.logs.values()) {
    doubt(log);
    log.due = true;
  }
  return tryUploadNow(desk, target);
}

/** The laptop woke up, or a log was closed: look at everything, whatever was being waited for. */
export function wakeUploads(desk: Desk): void {
  for (const state of desk.uploads?.targets ?? []) {
    const mended = state.failure?.then === 'again' || state.failure?.then === 'clock';
    if (mended) delete state.failure;
    wake(state);
  }
}

/** Credentials of a target, pasted for this app run: kept in memory, told to the log as secrets. */
export function giveUploadKey(
  desk: Desk,
  target: string,
  given: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  },
): Done {
  const state = find(desk, target);
  if (!state || state.target.kind === 'folder') {
    return refuse('upload-no-such-target', { target });
  }
  const clean = (text: string): string => text.normalize('NFKC').trim();
  const typed = {
    accessKeyId: clean(given.accessKeyId),
    secretAccessKey: clean(given.secretAccessKey),
    sessionToken: clean(given.sessionToken ?? ''),
  };
  // Also of a pair that is not whole: the secret in it may be a good one.
  holdSecrets(
    desk,
    secretsOf(typed).filter(({ length }) => length >= SHORTEST_SECRET),
  );
  const credentials = credentialsOf(typed);
  if (!credentials) return refuse('value-invalid', { field: 'accessKeyId', why: 'format' });
  state.pasted = credentials;
  delete state.credentials;
  delete state.principal;
  return tryUploadNow(desk, target);
}

function find(desk: Desk, id: string): TargetState | undefined {
  return desk.uploads?.targets.find(({ target }) => target.id === id);
}

function wake(state: TargetState): void {
  delete state.nextTryAt;
  state.lookAtAll = true;
  state.wake?.abort();
}
