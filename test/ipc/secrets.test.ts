import { beforeEach, describe, expect, it } from 'vitest';
import { secretCalls, type SecretCalls } from '../../main/contract/secrets.ts';
import type { Reply } from '../../main/contract/failure.ts';
import type { Trouble } from '../../main/ipc/dispatch.ts';
import { registerSecrets } from '../../main/ipc/secrets.ts';
import type { CallEvent } from '../../main/ipc/sender.ts';
import { vaultBench, type VaultBench } from '../fakes/vault-desk.ts';
import { hostileTo } from './hostile-to.ts';

const WINDOW = 9;
const url = 'app://secrets/';
const ours: CallEvent = { sender: { id: WINDOW }, senderFrame: { url, parent: null } };
const names = Object.keys(secretCalls) as readonly (keyof SecretCalls)[];

/** A payload each call accepts: the base that hostile ones are made from. */
const good: { readonly [C in keyof SecretCalls]: Readonly<Record<string, unknown>> } = {
  'secrets.view': {},
  'secrets.rate': { passphrase: 'quiet otter' },
  'secrets.submit': { serial: 1, typed: { passphrase: 'quiet otter' } },
  'secrets.reveal': {},
  'secrets.copy': {},
  'secrets.print': {},
  'secrets.save': {},
  'secrets.close': {},
};

const strangers: readonly (readonly [what: string, event: CallEvent])[] = [
  [
    "the app's own window",
    { sender: { id: 1 }, senderFrame: { url: 'app://bundle/', parent: null } },
  ],
  ['its window at this address', { ...ours, sender: { id: 1 } }],
  ['another page in this window', { ...ours, senderFrame: { url: 'app://bundle/', parent: null } }],
  ['the confirm page', { ...ours, senderFrame: { url: 'app://confirm/', parent: null } }],
  ['no frame', { ...ours, senderFrame: null }],
  ['a sub-frame', { ...ours, senderFrame: { url, parent: { url } } }],
  [
    'a host that looks alike',
    { ...ours, senderFrame: { url: 'app://secrets.evil/', parent: null } },
  ],
  ['https', { ...ours, senderFrame: { url: 'https://secrets/', parent: null } }],
];

type Listener = (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>;

let vault: VaultBench;
let told: Trouble[];
let listeners: Map<string, Listener>;
let open: number | undefined;
beforeEach(() => {
  vault = vaultBench();
  vault.begin('make');
  vault.told.length = 0;
  told = [];
  listeners = new Map();
  open = WINDOW;
  registerSecrets(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    vault.desk,
    { contentsId: () => open, look: () => ({ lang: 'en', theme: 'light' }) },
    (trouble) => told.push(trouble),
  );
});

const ask = (call: string, event: CallEvent, ...args: unknown[]): Promise<Reply<unknown>> =>
  listeners.get(call)?.(event, ...args) ?? Promise.reject(new Error(`no listener for ${call}`));

/** The page is still the one that was shown, no window was touched, and no vault was made. */
function expectUntouched(): void {
  expect(vault.told).toEqual([]);
  expect(vault.desk.vault.flow).toEqual({ is: 'make', beside: false });
  expect(vault.vault.state()).toEqual({ is: 'none' });
}

describe('checklist 17: every call of the secret window', () => {
  it('has exactly one listener', () => {
    expect([...listeners.keys()].sort()).toEqual([...names].sort());
  });

  it.each(names)(
    '%s refuses every stranger, and everybody while no window is open',
    async (call) => {
      for (const [what, event] of strangers) {
        const reply = await ask(call, event, good[call]);
        expect(reply, what).toMatchObject({ ok: false, error: { code: 'sender-refused' } });
      }
      open = undefined;
      expect(await ask(call, ours, good[call])).toMatchObject({
        error: { code: 'sender-refused' },
      });
      expectUntouched();
    },
  );

  it.each(names)(
    '%s refuses every hostile payload, and tells nothing of what was in it',
    async (call) => {
      for (const [what, payload] of hostileTo(good[call])) {
        const reply = await ask(call, ours, payload);
        expect(reply.ok || reply.error.code, what).toBe('payload-refused');
      }
      expect(await ask(call, ours)).toMatchObject({ error: { code: 'payload-refused' } });
      expect(await ask(call, ours, good[call], 1)).toMatchObject({
        error: { code: 'payload-refused' },
      });
      expect(JSON.stringify(told)).not.toContain('quiet otter');
      expectUntouched();
    },
  );

  it.each([
    ['a field no page has', { planted: 'x' }],
    ['an own __proto__', JSON.parse('{"__proto__":"x"}') as unknown],
    ['a constructor', { constructor: 'x' }],
    ['a number', { passphrase: 7 }],
    ['a list', { passphrase: ['planted'] }],
    ['an object', { passphrase: { $ne: '' } }],
    ['more than a page can send', { armour: '0'.repeat(8_001) }],
  ])('secrets.submit takes no typed text with %s', async (_, typed) => {
    const { serial } = vault.desk.vault;
    expect(await ask('secrets.submit', ours, { serial, typed })).toMatchObject({
      error: { code: 'payload-refused' },
    });
    expect(JSON.stringify(told)).not.toContain('planted');
    expectUntouched();
  });

  it('takes each good payload', async () => {
    for (const call of names) {
      expect(await ask(call, ours, good[call]), call).toMatchObject({ ok: true });
    }
    expect(told).toEqual([]);
  });

  it('saves a sheet and nothing else: no page with a recovery code becomes a file', async () => {
    let saved = 0;
    const side = vault.desk.ports.vault;
    if (!side) throw new Error('no vault');
    side.window.savePdf = () => Promise.resolve(`/tmp/${(saved += 1)}.pdf`);
    vault.desk.vault.flow = { is: 'recovery', code: 'PLANTED' };
    expect(await ask('secrets.save', ours, {})).toEqual({ ok: true, value: { file: '' } });
    expect(saved).toBe(0);
  });
});
