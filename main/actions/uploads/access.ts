import type { Credentials } from '../../core/ports/aws.ts';
import type { UploadAccess, UploadFailure, UploadPorts } from '../../core/ports/upload.ts';
import { fullBucket, takeTokens } from '../../core/upload/token-bucket.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import type { TargetState } from './state.ts';

/** What a target's adapter is given: its own credentials, AWS's time, and its bandwidth. */
export function accessOf(desk: Desk, state: TargetState): UploadAccess {
  const { clock, timer } = desk.ports;
  const limit = state.target.bandwidth;
  return {
    credentials: () => state.credentials,
    skewMs: () => state.skewMs,
    take: async (bytes) => {
      if (limit === undefined) return;
      const now = clock.monotonic() / 1000;
      const taken = takeTokens(state.bucket ?? fullBucket(limit * 1024, now), bytes, now);
      state.bucket = taken.bucket;
      if (taken.waitMs > 0) await timer.sleep(taken.waitMs);
    },
  };
}

/**
 * Makes a target ready: its own credentials, none that the incident uses, and whose they are. A
 * failure says why nothing may be sent.
 */
export async function readyTarget(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
): Promise<UploadFailure | undefined> {
  const { target } = state;
  if (target.kind !== 'folder') {
    const found =
      target.credentials === 'file' && target.profile !== undefined
        ? await ports.credentials(target.profile)
        : state.pasted;
    if (!found) return { code: 'upload-credentials-missing', then: 'credentials', raw: '' };
    if (isOfIncident(desk, found)) {
      return { code: 'upload-credentials-of-incident', then: 'credentials', raw: '' };
    }
    const shared = otherMode(desk, state).find(
      ({ credentials }) => credentials?.accessKeyId === found.accessKeyId,
    );
    if (shared) return sharedWith(shared);
    if (found.accessKeyId !== state.credentials?.accessKeyId) delete state.principal;
    state.credentials = found;
    holdSecrets(desk, secretsOf(found));
  }
  state.opened ??= await ports.open(target, accessOf(desk, state));
  if (state.principal !== undefined) return undefined;
  const { opened } = state;
  const asked = await (opened.kind === 'objects' ? opened.store : opened.stream).principal();
  if (!asked.ok) return asked.error;
  // The run's kit may hold the users of a game day alone, and the kit itself keeps them apart.
  const kits = [desk.run?.kit, await desk.ports.kit()];
  const users = kits.flatMap((kit) => [...(kit?.users ?? []), ...(kit?.gameDay?.users ?? [])]);
  const mine = users.some(({ arn }) => arn === asked.value);
  if (mine) {
    const params = { principal: asked.value };
    return { code: 'upload-credentials-of-incident', then: 'credentials', raw: '', params };
  }
  const shared = otherMode(desk, state).find(
    ({ principal }) => principal !== undefined && whoIs(principal) === whoIs(asked.value),
  );
  if (shared) {
    delete state.credentials;
    return sharedWith(shared);
  }
  state.principal = asked.value;
  return undefined;
}

/** Targets of the other mode: who may write what a drill says must not write what an incident says. */
function otherMode({ uploads }: Desk, { target }: TargetState): readonly TargetState[] {
  return (uploads?.targets ?? []).filter(
    (one) => one.target.for !== target.for && one.target.kind !== 'folder',
  );
}

function sharedWith({ target }: TargetState): UploadFailure {
  const params = { other: target.id };
  return { code: 'upload-credentials-shared', then: 'credentials', raw: '', params };
}

/** Two sessions of one role are one principal. */
function whoIs(arn: string): string {
  return arn.replace(/^(arn:[^:]+:sts::\d+:assumed-role\/[^/]+)\/.*$/, '$1');
}

/** The key of the person, of a live session, or of the drill's practice user: never for uploads. */
function isOfIncident(desk: Desk, { accessKeyId }: Credentials): boolean {
  const used = [
    desk.key?.credentials.accessKeyId,
    desk.run?.range?.practiceKey().accessKeyId,
    ...[...desk.sessions.values()].map(({ credentials }) => credentials.accessKeyId),
  ];
  return used.includes(accessKeyId);
}

export function secretsOf({ secretAccessKey, sessionToken }: Credentials): readonly string[] {
  return [secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}
