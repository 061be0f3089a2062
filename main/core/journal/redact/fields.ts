import type { Payloads, RecordType } from '../payload.ts';

/**
 * What a field may hold. `text`: a string that may have been typed or come from outside, so every
 * rule is applied; `plain`: a value the app computed (ids, hashes, times), matched against known
 * secrets only; `free`: free text, stored as a commitment.
 */
export type Field =
  | 'text'
  | 'plain'
  | 'number'
  | 'flag'
  | 'free'
  | { readonly list: Field }
  | { readonly fields: { readonly [name: string]: Field } };

type Listed<T extends RecordType> = { readonly [K in keyof Payloads[T]]-?: Field };

/** A file that somebody's word stands for. */
const vouched = {
  version: 'text',
  sha256: 'plain',
  standing: 'plain',
  signers: { list: { fields: { name: 'text', key: 'plain' } } },
} as const;
const reference: Field = { fields: { id: 'text', version: 'text', sha256: 'plain' } };

const gate: Field = {
  fields: {
    by: 'plain',
    person: 'text',
    id: 'text',
    how: 'plain',
    reason: 'free',
    waited: 'number',
    review: 'flag',
  },
};

const allowed: { readonly [T in RecordType]: Listed<T> } = {
  'log.open': {
    logId: 'plain',
    origin: 'plain',
    vkey_0: 'plain',
    device: 'text',
    app: 'text',
    mode: 'plain',
    clockSpeed: 'number',
    clockStepped: 'flag',
    scenario: 'text',
    prevLog: { fields: { id: 'plain', size: 'number', root: 'plain' } },
  },
  'run.start': {
    run: 'plain',
    playbook: reference,
    includes: { list: reference },
    person: 'text',
    lang: 'plain',
    continues: { fields: { log: 'plain', size: 'number' } },
    draft: { fields: { id: 'plain' } },
    kind: 'plain',
    kit: {
      fields: {
        name: 'text',
        prepared: 'plain',
        sha256: 'plain',
        days: 'number',
        standing: 'plain',
        signers: { list: { fields: { name: 'text', fingerprint: 'plain' } } },
        concerns: { list: 'plain' },
        gate,
      },
    },
    brought: {
      fields: {
        playbooks: { list: { fields: { id: 'text', ...vouched } } },
        gate,
      },
    },
  },
  'step.start': { path: 'text', kind: 'plain', risk: 'plain', pass: 'number', track: 'text' },
  'step.done': {
    ...{ path: 'text', how: 'plain', came: 'plain' },
    byHand: 'flag',
    asExpected: 'flag',
    actual: 'free',
    items: { list: 'text' },
  },
  'step.skip': { path: 'text', code: 'plain', reason: 'free' },
  answer: { path: 'text', option: 'text' },
  input: {
    path: 'text',
    values: { list: { fields: { id: 'text', type: 'text', value: 'text', text: 'free' } } },
  },
  note: {
    kind: 'plain',
    path: 'text',
    text: 'free',
    openedAt: 'plain',
    evidence: {
      list: {
        fields: {
          sha256: 'plain',
          source: 'plain',
          mediaType: 'plain',
          modified: 'plain',
          named: 'text',
          maskedFrom: 'plain',
        },
      },
    },
    shortSession: { fields: { session: 'plain', seconds: 'number' } },
    heard: { fields: { size: 'number', code: 'plain', by: 'text' } },
    unrevoked: { fields: { role: 'text', owner: 'free', due: 'text' } },
    deviation: {
      fields: {
        is: 'plain',
        path: 'text',
        to: 'text',
        over: { list: 'text' },
        pulled: { fields: { as: 'text', playbook: reference, section: 'text' } },
        what: 'free',
      },
    },
    handover: { fields: { from: 'text', to: 'text' } },
    agreed: { fields: { is: 'plain', id: 'plain', who: 'free', at: 'plain', kept: 'flag' } },
  },
  track: {
    path: 'text',
    track: 'text',
    is: 'plain',
    person: 'text',
    code: 'plain',
    reason: 'free',
    open: { list: 'text' },
    from: { fields: { log: 'plain', size: 'number' } },
  },
  approve: {
    path: 'text',
    request: 'free',
    requestSha256: 'plain',
    by: 'plain',
    person: 'text',
    vkey: 'plain',
    signature: 'plain',
    signedAt: 'plain',
    known: 'flag',
    reason: 'free',
    waited: 'number',
    review: 'flag',
  },
  'cmd.copy': { path: 'text', sha256: 'plain', command: 'free' },
  intent: {
    id: 'plain',
    call: 'text',
    path: 'text',
    account: 'text',
    principal: 'text',
    role: 'text',
    region: 'text',
    targets: { list: { fields: { id: 'text', name: 'text' } } },
    document: 'text',
    documentSha256: 'plain',
    scriptSha256: 'plain',
    script: 'free',
    parameters: 'free',
    comment: 'text',
    mfaSerial: 'text',
    seconds: 'number',
    policy: 'free',
    policySha256: 'plain',
    policyArns: { list: 'text' },
    tags: { list: { fields: { key: 'text', value: 'text' } } },
    transitiveTagKeys: { list: 'text' },
    sourceIdentity: 'text',
    readBack: 'plain',
    send: {
      fields: {
        of: 'plain',
        number: 'number',
        count: 'number',
        later: { list: { fields: { id: 'text', name: 'text' } } },
        again: 'plain',
      },
    },
    limits: { fields: { concurrency: 'number', errors: 'number' } },
    logGroup: 'text',
    leftOut: { list: 'text' },
    lane: 'plain',
    tool: {
      fields: {
        ...{ name: 'text', version: 'text', path: 'free' },
        ...{ sha256: 'plain', changed: 'flag', elsewhere: 'flag' },
      },
    },
    dryRun: 'flag',
    line: 'free',
    spares: { fields: { name: 'text', session: 'plain' } },
  },
  outcome: {
    id: 'plain',
    status: 'plain',
    requestId: 'text',
    commandId: 'text',
    versionId: 'text',
    code: 'text',
    error: 'free',
    exitCode: 'number',
    encrypted: 'flag',
    results: {
      list: {
        fields: {
          ...{ target: 'text', name: 'text', status: 'text', details: 'text' },
          exitCode: 'number',
          ms: 'number',
          began: 'flag',
          output: 'free',
          cut: 'plain',
        },
      },
    },
    notSent: { fields: { why: 'plain', targets: { list: 'text' } } },
    by: 'plain',
  },
  'session.start': {
    session: 'plain',
    kind: 'plain',
    account: 'text',
    arn: 'text',
    role: 'text',
    region: 'text',
    accessKeyId: 'text',
    expires: 'plain',
    sourceIdentity: 'text',
    mfa: 'flag',
    chained: 'flag',
    intent: 'plain',
    packedPolicySize: 'number',
    replaces: 'plain',
  },
  'session.end': { session: 'plain', why: 'plain' },
  'secret.reveal': { name: 'text', to: 'plain' },
  'clock.jump': { wallMs: 'number', monotonicMs: 'number' },
  'log.recovered': { bytes: 'number', sha256: 'plain', lastSeq: 'number' },
  'log.degraded': { why: 'text', records: 'number', since: 'plain', until: 'plain' },
  security: { code: 'text', detail: 'free' },
  export: { records: 'number', to: 'free', withheld: 'number' },
  inject: {
    ...{ id: 'text', is: 'plain', by: 'plain', person: 'text', message: 'plain' },
    ...{ faults: { list: 'plain' }, ends: { list: 'text' } },
  },
  facilitator: {
    ...{ is: 'plain', person: 'text', item: 'text', text: 'free', objective: 'text' },
    ...{ rating: 'plain', fault: 'text', key: 'plain', at: 'plain' },
  },
  score: { sha256: 'plain' },
  'log.close': { why: 'plain' },
  'key.rotate': { k: 'number', vkey_next: 'plain' },
  witness: { name: 'text', vkey: 'plain', size: 'number', root: 'plain', time: 'plain' },
  'playbook.import': {
    act: 'plain',
    playbook: reference,
    from: { fields: { file: 'text', format: 'plain', sha256: 'plain' } },
    before: 'plain',
    bundle: { fields: { name: 'text', ...vouched } },
  },
  upload: {
    target: 'text',
    kind: 'plain',
    to: 'text',
    size: 'number',
    objects: 'number',
    bytes: 'number',
    versionId: 'text',
    lockedUntil: 'plain',
    lockMode: 'plain',
    principal: 'text',
  },
  lock: { what: 'plain', why: 'plain' },
  unlock: { what: 'plain', slot: 'plain' },
  handout: {
    grant: 'plain',
    session: 'plain',
    to: 'plain',
    name: 'text',
    event: 'plain',
    until: 'plain',
    count: 'number',
    by: { fields: { pid: 'number', program: 'text' } },
    why: 'plain',
  },
};

/** The fields a record type may carry; undefined for types this version does not write. */
export function fieldsOf(type: RecordType): { readonly [name: string]: Field } | undefined {
  return Object.hasOwn(allowed, type)
    ? (allowed as { readonly [type: string]: { readonly [name: string]: Field } })[type]
    : undefined;
}
