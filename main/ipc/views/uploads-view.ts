import type { Desk } from '../../actions/desk.ts';
import type { LogAtTarget, TargetState, Uploads } from '../../actions/uploads/state.ts';
import type {
  UploadLogView,
  UploadsView,
  UploadTargetView,
} from '../../contract/views/upload-view.ts';
import type { Failure } from '../../core/failure.ts';
import type { UploadFailure } from '../../core/ports/upload.ts';
import { lockedCopy } from '../../actions/uploads/locked-copies.ts';
import { placeOf } from '../../core/upload/target.ts';

/** Logs shown of one target: the newest; older ones are there in full, or say why not. */
const MOST_LOGS = 50;

export function uploadsView({ uploads, ports }: Desk): UploadsView | undefined {
  if (!uploads) return undefined;
  const { targets, findings, paused } = uploads;
  const times = { now: ports.clock.now(), elapsed: ports.clock.monotonic() / 1000 };
  return {
    paused,
    findings: findings.map(({ file, line, column, level, message }) => ({
      level,
      place: `${file.split(/[\\/]/).at(-1) ?? file}:${String(line)}:${String(column)}`,
      message,
    })),
    targets: targets.map((state) => targetView(state, uploads, times)),
  };
}

/** The wall clock, and milliseconds on the monotonic one. */
interface Times {
  readonly now: number;
  readonly elapsed: number;
}

function targetView(
  state: TargetState,
  { paused }: Uploads,
  { now, elapsed }: Times,
): UploadTargetView {
  const { target, principal, attempt, nextTryAt, failure, sending, skewMs } = state;
  const { id, kind, bandwidth } = target;
  const logs = [...state.logs.values()].sort(
    (left, right) => Number(done(left)) - Number(done(right)),
  );
  return {
    id,
    kind,
    mode: target.for,
    place: placeOf(target),
    paused: paused || state.paused,
    pasted: kind !== 'folder' && target.credentials === 'pasted',
    attempt,
    logs: logs.slice(0, MOST_LOGS).map((log) => logAt(log, state, now)),
    ...(kind === 'folder' ? {} : { region: target.region }),
    ...(principal === undefined ? {} : { principal }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
    ...(skewMs === 0 ? {} : { clockOff: Math.round(skewMs / 1000) }),
    ...(nextTryAt === undefined ? {} : { nextTryAt: Math.round(now + nextTryAt - elapsed) }),
    ...(failure ? { failure: shown(failure, state) } : {}),
    ...(sending ? { sending } : {}),
  };
}

function logAt(log: LogAtTarget, state: TargetState, now: number): UploadLogView {
  const { logId, records, closed, cut, mirrored, due, waiting, waitingBytes, missed, failure } =
    log;
  const seen = log.seen?.size === cut?.size ? log.seen : undefined;
  return {
    logId,
    records,
    closed,
    upTo: cut?.size ?? mirrored ?? 0,
    anchored: seen !== undefined && lockedCopy(state, log, now) !== undefined,
    due,
    waiting,
    waitingBytes,
    missed,
    ...(cut ? { at: cut.at } : {}),
    ...(cut?.versionId === undefined ? {} : { versionId: cut.versionId }),
    ...(seen?.lockedUntil === undefined ? {} : { lockedUntil: seen.lockedUntil }),
    ...(seen?.lockMode === undefined ? {} : { lockMode: seen.lockMode }),
    ...(failure ? { failure: shown(failure) } : {}),
  };
}

function done({ cut, mirrored, records, failure }: LogAtTarget): boolean {
  return failure === undefined && (cut?.size ?? mirrored) === records;
}

/** A target's own words may quote what was signed: values that are secret here never leave main. */
function shown(failure: UploadFailure, state?: TargetState): Failure {
  const { code, raw, params, requestId } = failure;
  const held = [state?.pasted, state?.credentials].flatMap((one) =>
    one ? [one.secretAccessKey, one.sessionToken ?? ''] : [],
  );
  const masked = held
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '[REDACTED]'), raw);
  return {
    code,
    raw: masked,
    ...(params ? { params } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
