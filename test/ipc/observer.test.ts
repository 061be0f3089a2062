import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../main/contract/failure.ts';
import { observerCalls, type ObserverCalls } from '../../main/contract/observer.ts';
import type { ObserverView } from '../../main/contract/views/observer-view.ts';
import type { Trouble } from '../../main/ipc/dispatch.ts';
import { registerObserver } from '../../main/ipc/observer.ts';
import type { CallEvent } from '../../main/ipc/sender.ts';
import { states } from '../renderer/states/all.ts';
import { hostileTo } from './hostile-to.ts';

const url = 'app://observer/';
const from = (id: number): CallEvent => ({ sender: { id }, senderFrame: { url, parent: null } });
const names = Object.keys(observerCalls) as readonly (keyof ObserverCalls)[];
const good = { 'watch.view': {}, 'watch.mask': { on: false } } as const;
const view = states('incident')['player-run-command']!.view;

type Listener = (event: CallEvent, ...args: unknown[]) => Promise<Reply<ObserverView>>;
let listeners: Map<string, Listener>;
let open: number[];
let sent: [number, ObserverView][];
let told: Trouble[];
let push: () => void;

beforeEach(() => {
  listeners = new Map();
  open = [4, 5];
  sent = [];
  told = [];
  const observer = registerObserver(
    { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
    { contentsIds: () => open, send: (id, shown) => void sent.push([id, shown]) },
    () => Promise.resolve(view),
    (trouble) => told.push(trouble),
    () => 0,
  );
  push = () => observer.push(view);
});

const ask = (call: string, event: CallEvent, args: unknown): Promise<Reply<ObserverView>> =>
  listeners.get(call)?.(event, args) ?? Promise.reject(new Error(`no listener for ${call}`));

const strangers: readonly (readonly [string, CallEvent])[] = [
  [
    "the app's own window",
    { sender: { id: 1 }, senderFrame: { url: 'app://bundle/', parent: null } },
  ],
  ['a window that is closed', from(6)],
  [
    'another page in an observer',
    { ...from(4), senderFrame: { url: 'app://bundle/', parent: null } },
  ],
  ['a sub-frame', { ...from(4), senderFrame: { url, parent: { url } } }],
  ['no frame', { ...from(4), senderFrame: null }],
  ['a look-alike', { ...from(4), senderFrame: { url: 'app://observer.evil/', parent: null } }],
];

describe('checklist 17: every call of an observer window', () => {
  it('is one of two, and none acts on a run: rule U16', () => {
    expect([...listeners.keys()].sort()).toEqual(['watch.mask', 'watch.view']);
  });

  it.each(names)('%s refuses every stranger', async (call) => {
    for (const [what, event] of strangers) {
      const reply = await ask(call, event, good[call]);
      expect(reply, what).toMatchObject({ ok: false, error: { code: 'sender-refused' } });
    }
  });

  it.each(names)('%s refuses every hostile payload', async (call) => {
    for (const [what, payload] of hostileTo(good[call])) {
      const reply = await ask(call, from(4), payload);
      expect(reply.ok || reply.error.code, what).toBe('payload-refused');
    }
  });

  it('is answered busy when it floods', async () => {
    for (let count = 0; count < 100; count += 1) await ask('watch.view', from(4), {});
    expect(await ask('watch.view', from(4), {})).toMatchObject({ error: { code: 'busy' } });
    expect(told.at(-1)?.code).toBe('flooded');
  });
});

describe('masking', () => {
  it('begins in every window, and ends in the one that asks for it', async () => {
    expect(await ask('watch.view', from(5), {})).toMatchObject({ value: { masked: true } });
    expect(await ask('watch.mask', from(4), { on: false })).toMatchObject({
      value: { masked: false },
    });
    push();
    expect(sent.map(([id, { masked }]) => [id, masked])).toEqual([
      [4, false],
      [5, true],
    ]);
    await ask('watch.mask', from(4), { on: true });
    push();
    expect(JSON.stringify(sent.slice(2))).not.toContain('111122223333');
  });
});
