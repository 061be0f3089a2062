import type { Call } from '../../main/contract/calls.ts';
import { calls } from '../../main/contract/calls.ts';

/** A payload each call accepts: the base that hostile ones are made from. */
export const good: { readonly [C in Call]: Readonly<Record<string, unknown>> } = {
  'app.view': {},
  'settings.change': { lang: 'ja', theme: 'dark', zoom: 125, person: 'sato' },
  'library.list': {},
  'library.search': { query: 'サインイン', lang: 'ja' },
  'playbook.open': { id: 'PB-01' },
  'run.start': { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' },
  'run.resume': { logId: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e' },
  'run.go-on': {},
  'run.close': { why: 'abandoned', reason: 'SSO is back' },
  'step.confirm': {
    path: 'open-glass/declare',
    asExpected: false,
    actual: 'no answer',
    byHand: true,
    items: ['a', 'b'],
  },
  'step.answer': { path: 'open-glass/who', option: 'unknown' },
  'step.fill': { path: 'declare', values: { incident: 'INC-2041' } },
  'step.skip': { path: 'declare', code: 'blocked', reason: 'no access' },
  'step.continue': { path: 'declare' },
  'step.run': { path: 'declare' },
  'step.cancel': { path: 'declare' },
  'step.settle': { path: 'declare' },
  'step.copy': { path: 'declare' },
  'step.open-link': { path: 'declare' },
  'note.add': { kind: 'note', text: 'two\nlines', openedAt: 1_764_000_000_000, path: 'declare' },
  'redaction.preview': { text: 'two\nlines' },
  'evidence.choose': {},
  'evidence.take': {
    treat: 'as-is',
    reason: 'a test key',
    text: 'x',
    path: 'declare',
    openedAt: 1,
    id: 'a',
  },
  'evidence.begin': {
    treat: 'ask',
    openedAt: 1,
    name: 'a.png',
    size: 10,
    source: 'pasted',
    modified: 1,
  },
  'evidence.chunk': { id: 'a', at: 0, bytes: new Uint8Array(4) },
  'evidence.end': { id: 'a' },
  'evidence.abandon': { id: 'a' },
  'evidence.keep-output': { path: 'declare', target: 'i-0a7f3c91d2e84b605' },
  'evidence.list': { logId: '0d4cf1a2' },
  'evidence.open': { logId: '0d4cf1a2', sha256: 'a'.repeat(64) },
  'evidence.check': { logId: '0d4cf1a2', sha256: 'a'.repeat(64) },
  'evidence.copy': { logId: '0d4cf1a2', sha256: 'a'.repeat(64), name: 'a.png' },
  'evidence.copy-hash': { sha256: 'a'.repeat(64) },
  'sign-in.open': {},
  'sign-in.close': {},
  'sign-in.choose': { user: 'bg-sato', serial: 'arn:aws:iam::000042420001:mfa/bg-sato' },
  'secret.submit': { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-one' },
  'sign-in.practice-key': {},
  'sign-in.probe': {},
  'mfa.submit': { code: '123 456' },
  'role.assume': { role: 'ir-responder' },
  'session.end': { session: 'base' },
  'session.end-all': {},
  'drill.code': {},
  'vault.ask': { what: 'make' },
  'vault.item': { id: '0123456789abcdef0123456789abcdef', what: 'reveal' },
  'vault.look': {},
  'vault.lock': {},
  'vault.keychain': { on: true },
  'vault.unlock-keychain': {},
  'vault.use-key': {},
  'vault.keep-key': {},
  'log.list': {},
  'log.page': { logId: '0d4cf1a2', from: 0, count: 200 },
  'log.record': { logId: '0d4cf1a2', at: 3 },
  'log.seek': { logId: '0d4cf1a2', time: 1_764_000_000_000 },
  'log.facets': { logId: '0d4cf1a2' },
  'log.find': {
    logId: '0d4cf1a2',
    filter: { text: '通信 web-7', who: 'sato', types: ['log.open'], step: 'a/b', from: 0, to: 9 },
  },
  'log.hits': { search: 'a', from: 0, count: 100 },
  'log.end-search': { search: 'a' },
  'log.proof': { logId: '0d4cf1a2', at: 3 },
  'log.copy-record': { logId: '0d4cf1a2', at: 3 },
  'log.copy-proof': { logId: '0d4cf1a2', at: 3 },
  'log.verify': { logId: '0d4cf1a2' },
  'log.export': { logId: '0d4cf1a2' },
  'job.cancel': { id: 'a' },
  'job.dismiss': { id: 'a' },
  'log.copy-code': { logId: '0d4cf1a2' },
};

export const callNames = Object.keys(calls) as readonly Call[];

/** Payloads no call may take, each with what is wrong in it. */
export function hostile(call: Call): readonly (readonly [what: string, payload: unknown])[] {
  const base = good[call];
  const keys = Object.keys(base);
  const withKey = (key: string, value: unknown): unknown =>
    JSON.parse(
      `${JSON.stringify({ ...base }).slice(0, -1)}${keys.length > 0 ? ',' : ''}${JSON.stringify(key)}:${JSON.stringify(value)}}`,
    );
  const whole: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['null', null],
    ['a string', 'PB-01'],
    ['a number', 7],
    ['a list', [base]],
    ['a function', () => base],
    ['an extra key', withKey('extra', true)],
    ['an own __proto__ key', withKey('__proto__', { admin: true })],
    ['a constructor key', withKey('constructor', { prototype: {} })],
    ['a prototype key', withKey('prototype', {})],
  ];
  const values: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['an object', { $gt: '' }],
    ['a list of lists', [[['x']]]],
    ['a huge string', 'x'.repeat(5_000_000)],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a negative number', -1],
    ['a fraction', 0.5],
    ['a symbol', Symbol('x')],
    ['a BigInt', 10n],
  ];
  return [
    ...whole,
    ...keys.flatMap((key) =>
      values.map(([what, value]) => [`${key}: ${what}`, { ...base, [key]: value }] as const),
    ),
  ];
}
