import { isRecord } from './parse.ts';
import type { Payloads, RecordType } from './payload.ts';

type Check = (value: unknown) => boolean;

/** Largest instant a Date holds, and so the largest difference anyone need believe, ms. */
export const LATEST = 8.64e15;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const number: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LATEST;
const time: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
/** Free text: a commitment, with its text where that is kept. */
const free: Check = (value) =>
  isRecord(value) &&
  (value['text'] === undefined || text(value['text'])) &&
  text(value['c'] ?? value['text']);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const among =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const playbook = object({ id: text, version: text, sha256: text });

const asked = among('in-person', 'phone', 'other');
const kitGate: Check = (value) =>
  object({ by: among('second-person'), person: text, id: maybe(text), how: asked })(value) ||
  object({ by: among('wait'), reason: free, waited: number, review: flag })(value);

/** Every field a reader may rely on, for every type of record that has one. */
type Shapes = {
  readonly [T in RecordType]: { readonly [F in keyof Payloads[T]]-?: Check };
};

const shapes: Shapes = {
  'log.open': {
    logId: text,
    origin: text,
    vkey_0: text,
    device: text,
    app: text,
    mode: among('incident', 'drill'),
    clockSpeed: number,
    scenario: maybe(text),
    prevLog: maybe(object({ id: text, size: number, root: text })),
  },
  'run.start': {
    run: text,
    playbook,
    includes: list(playbook),
    person: text,
    lang: among('en', 'ja'),
    continues: maybe(object({ log: text, size: number })),
    kit: maybe(
      object({
        name: text,
        prepared: text,
        sha256: text,
        days: maybe(number),
        standing: among('trusted', 'unsigned', 'stranger', 'broken'),
        signers: list(object({ name: text, fingerprint: text })),
        concerns: list(among('unsigned', 'stranger', 'broken', 'expired', 'stale')),
        gate: maybe(kitGate),
      }),
    ),
  },
  'step.start': { path: text, kind: text, risk: text, pass: number },
  'step.done': {
    path: text,
    how: among('sensed', 'person', 'aws'),
    byHand: maybe(flag),
    asExpected: maybe(flag),
    actual: maybe(free),
    items: maybe(list(text)),
  },
  'step.skip': {
    path: text,
    code: among('not-applicable', 'done-elsewhere', 'blocked', 'commander'),
    reason: free,
  },
  answer: { path: text, option: text },
  input: {
    path: text,
    values: list(object({ id: text, type: text, value: maybe(text), text: maybe(free) })),
  },
  note: {
    kind: among('note', 'evidence', 'time'),
    path: maybe(text),
    text: free,
    openedAt: text,
    evidence: maybe(
      list(
        object({
          sha256: text,
          source: among('file', 'pasted', 'command', 'terminal'),
          mediaType: text,
          modified: maybe(time),
          named: maybe(text),
          maskedFrom: maybe(text),
        }),
      ),
    ),
    shortSession: maybe(object({ session: text, seconds: number })),
    heard: maybe(object({ size: number, code: text, by: text })),
    unrevoked: maybe(object({ role: text, owner: free, due: text })),
  },
  'cmd.copy': { path: text, sha256: text, command: free },
  intent: {
    id: text,
    call: text,
    path: maybe(text),
    account: text,
    principal: text,
    role: maybe(text),
    region: text,
    targets: maybe(list(object({ id: text, name: maybe(text) }))),
    document: maybe(text),
    documentSha256: maybe(text),
    scriptSha256: maybe(text),
    script: maybe(free),
    parameters: maybe(free),
    comment: maybe(text),
    mfaSerial: maybe(text),
    seconds: maybe(number),
    policy: maybe(free),
    policySha256: maybe(text),
    policyArns: maybe(list(text)),
    tags: maybe(list(object({ key: text, value: text }))),
    transitiveTagKeys: maybe(list(text)),
    sourceIdentity: maybe(text),
    readBack: maybe(among('shown', 'typed')),
    send: maybe(
      object({
        of: text,
        number,
        count: number,
        later: maybe(list(object({ id: text, name: maybe(text) }))),
        again: maybe(among('failed', 'not-begun')),
      }),
    ),
    limits: maybe(object({ concurrency: number, errors: number })),
    logGroup: maybe(text),
    leftOut: maybe(list(text)),
    lane: maybe(among('console', 'aws-login')),
    tool: maybe(object({ name: text, version: text, path: free, elsewhere: maybe(flag) })),
    dryRun: maybe(flag),
  },
  outcome: {
    id: text,
    status: among('sent', 'ok', 'failed', 'unknown', 'cancelled'),
    requestId: maybe(text),
    commandId: maybe(text),
    versionId: maybe(text),
    code: maybe(text),
    error: maybe(free),
    results: maybe(
      list(
        object({
          target: text,
          name: maybe(text),
          status: text,
          details: maybe(text),
          exitCode: maybe(number),
          ms: maybe(number),
          began: maybe(flag),
          output: maybe(free),
          cut: maybe(among('aws', 'record')),
        }),
      ),
    ),
    notSent: maybe(
      object({
        why: among('errors', 'cancelled', 'refused', 'no-session', 'interrupted'),
        targets: list(text),
      }),
    ),
    by: among('answer', 'lookup', 'person'),
  },
  'session.start': {
    session: text,
    kind: among('base', 'cli', 'role', 'console'),
    account: text,
    arn: text,
    role: maybe(text),
    region: text,
    accessKeyId: maybe(text),
    expires: time,
    sourceIdentity: maybe(text),
    mfa: maybe(flag),
    chained: flag,
    intent: text,
    packedPolicySize: maybe(number),
    replaces: maybe(text),
  },
  'session.end': { session: text, why: among('ended', 'expired', 'lost', 'closed', 'replaced') },
  'secret.reveal': {
    name: text,
    to: among('memory', 'screen', 'clipboard', 'envelope', 'vault'),
  },
  'clock.jump': { wallMs: number, monotonicMs: number },
  'log.recovered': { bytes: number, sha256: text, lastSeq: number },
  'log.degraded': { why: text, records: number, since: time, until: time },
  security: { code: text, detail: free },
  export: { records: number, to: free, withheld: maybe(number) },
  score: { sha256: text },
  'log.close': { why: among('finished', 'quit', 'abandoned') },
  'key.rotate': { k: number, vkey_next: text },
  witness: { name: text, vkey: text, size: number, root: text, time },
  upload: {
    target: text,
    kind: among('s3', 'logs', 'folder'),
    to: text,
    size: number,
    objects: number,
    bytes: number,
    versionId: maybe(text),
    lockedUntil: maybe(time),
    lockMode: maybe(text),
    principal: maybe(text),
  },
  lock: { what: among('vault'), why: among('person', 'idle', 'suspend', 'screen', 'quit') },
  unlock: { what: among('vault'), slot: among('pass', 'os', 'recovery') },
  'playbook.import': {
    act: among('kept', 'rolled-back', 'taken-out'),
    playbook,
    from: object({ file: text, format: text, sha256: text }),
    before: maybe(text),
  },
  handout: {
    grant: text,
    session: text,
    to: among('terminal', 'tool', 'process', 'console'),
    name: maybe(text),
    event: among('granted', 'fetched', 'refused', 'withdrawn'),
    until: maybe(time),
    count: maybe(number),
    by: maybe(object({ pid: number, program: text })),
    why: maybe(among('person', 'session-over', 'lock', 'quit', 'too-often', 'not-opened')),
  },
  approve: {
    path: text,
    request: free,
    requestSha256: text,
    by: among('signature', 'wait'),
    person: maybe(text),
    vkey: maybe(text),
    signature: maybe(text),
    signedAt: maybe(time),
    known: maybe(flag),
    reason: maybe(free),
    waited: maybe(number),
    review: maybe(flag),
  },
  inject: {},
};

const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries(shapes).map(([type, fields]) => [type, object(fields)]),
);

/**
 * Whether a payload is what its type says, so that a reader may rely on every field. A log of
 * another laptop is whole when its signature is; what a program signs is for it to choose. Types
 * this version does not know are left to whoever shows them.
 */
export function hasShape(type: string, data: unknown): boolean {
  return checks.get(type)?.(data) ?? true;
}
