import { describe, expect, it } from 'vitest';
import type { Reply } from '../../main/contract/failure.ts';
import type { Trouble } from '../../main/ipc/dispatch.ts';
import type { Handlers } from '../../main/ipc/handlers/handlers.ts';
import { registerCalls } from '../../main/ipc/register.ts';
import type { CallEvent } from '../../main/ipc/sender.ts';
import { callNames, good, hostile } from './hostile.ts';

const WINDOW = 7;
const url = 'app://bundle/';
const ours: CallEvent = { sender: { id: WINDOW }, senderFrame: { url, parent: null } };

type Listener = (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>;

const clock = { now: 0 };

interface Bench {
  readonly ask: (call: string, event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>;
  readonly handled: string[];
  readonly told: Trouble[];
  readonly channels: readonly string[];
}

function bench(answer: () => Reply<never> | Promise<Reply<never>> = () => failing): Bench {
  const listeners = new Map<string, Listener>();
  const handled: string[] = [];
  const told: Trouble[] = [];
  const handlers = Object.fromEntries(
    callNames.map((call) => [
      call,
      () => {
        handled.push(call);
        return answer();
      },
    ]),
  ) as unknown as Handlers;
  registerCalls(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    handlers,
    { contentsId: () => WINDOW, host: 'bundle' },
    (trouble) => told.push(trouble),
    () => clock.now,
  );
  return {
    handled,
    told,
    channels: [...listeners.keys()],
    ask: (call, event, ...args) => {
      const listener = listeners.get(call);
      if (!listener) throw new Error(`no listener for ${call}`);
      return listener(event, ...args);
    },
  };
}

const failing: Reply<never> = { ok: false, error: { code: 'busy' } };

const strangers: readonly (readonly [what: string, event: CallEvent])[] = [
  ['another window', { ...ours, sender: { id: WINDOW + 1 } }],
  ['no frame', { ...ours, senderFrame: null }],
  ['a sub-frame', { ...ours, senderFrame: { url, parent: { url } } }],
  [
    'an observer window',
    { sender: { id: 8 }, senderFrame: { url: 'app://observer/', parent: null } },
  ],
  [
    "an observer's page in this window",
    { ...ours, senderFrame: { url: 'app://observer/', parent: null } },
  ],
  ['the confirm page', { ...ours, senderFrame: { url: 'app://confirm/', parent: null } }],
  [
    'a host that looks alike',
    { ...ours, senderFrame: { url: 'app://bundle.evil/', parent: null } },
  ],
  [
    'credentials in the address',
    { ...ours, senderFrame: { url: 'app://bundle@evil/', parent: null } },
  ],
  ['another port', { ...ours, senderFrame: { url: 'app://bundle:8080/', parent: null } }],
  ['https', { ...ours, senderFrame: { url: 'https://bundle/', parent: null } }],
  ['a file', { ...ours, senderFrame: { url: 'file:///bundle/index.html', parent: null } }],
  ['about:blank', { ...ours, senderFrame: { url: 'about:blank', parent: null } }],
  ['no address', { ...ours, senderFrame: { url: '', parent: null } }],
];

describe('checklist 17: every call of the contract', () => {
  it('has exactly one listener', () => {
    expect([...bench().channels].sort()).toEqual([...callNames].sort());
  });

  it.each(callNames)('%s refuses every stranger', async (call) => {
    const { ask, handled, told } = bench();
    for (const [what, event] of strangers) {
      const reply = await ask(call, event, good[call]);
      expect(reply, what).toEqual({
        ok: false,
        error: { code: 'sender-refused', params: { call } },
      });
    }
    expect(handled).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(strangers.map(() => 'sender-refused'));
  });

  it.each(callNames)('%s refuses every hostile payload', async (call) => {
    const { ask, handled } = bench();
    for (const [what, payload] of hostile(call)) {
      const reply = await ask(call, ours, payload);
      expect(reply.ok || reply.error.code, what).toBe('payload-refused');
    }
    expect(handled).toEqual([]);
  });

  it.each(callNames)('%s takes one argument, no more and no fewer', async (call) => {
    const { ask, handled } = bench();
    expect(await ask(call, ours)).toMatchObject({ error: { code: 'payload-refused' } });
    expect(await ask(call, ours, good[call], 'more')).toMatchObject({
      error: { code: 'payload-refused' },
    });
    expect(handled).toEqual([]);
  });

  it.each(callNames)('%s hands a good payload to its own handler', async (call) => {
    const { ask, handled } = bench();
    expect(await ask(call, ours, good[call])).toEqual(failing);
    expect(handled).toEqual([call]);
  });
});

describe('keys of step.fill', () => {
  it.each(['__proto__', 'constructor', 'prototype', '', 'two words', 'x'.repeat(201)])(
    'refuses %j',
    async (key) => {
      const { ask, handled } = bench();
      const payload: unknown = JSON.parse(`{"path":"a","values":{${JSON.stringify(key)}:"x"}}`);
      expect(await ask('step.fill', ours, payload)).toMatchObject({
        error: { code: 'payload-refused' },
      });
      expect(handled).toEqual([]);
    },
  );
});

describe('a flood of calls', () => {
  it('fault 40: is answered busy and told, and ends when the second is over', async () => {
    const { ask, handled, told } = bench();
    for (let count = 0; count < 1_000; count += 1) await ask('app.view', ours, {});
    expect(await ask('app.view', ours, {})).toMatchObject({ error: { code: 'busy' } });
    expect([handled.length, told.map(({ code }) => code)]).toEqual([1_000, ['flooded']]);
    clock.now += 1_001;
    await ask('app.view', ours, {});
    expect(handled.length).toBe(1_001);
  });
});

describe('a handler that throws', () => {
  it('answers internal, tells the detail to main and nothing to the window', async () => {
    const { ask, told } = bench(() => {
      throw new Error('secret detail');
    });
    const reply = await ask('app.view', ours, {});
    expect(reply).toEqual({ ok: false, error: { code: 'internal', params: { call: 'app.view' } } });
    expect(told[0]?.detail).toContain('secret detail');
  });

  it('answers internal for a rejected promise too', async () => {
    const { ask } = bench(() => Promise.reject(new Error('later')));
    expect(await ask('run.go-on', ours, {})).toMatchObject({ error: { code: 'internal' } });
  });
});

describe('what is told of a refused payload', () => {
  it('names the place and the kind of fault, never the value', async () => {
    const { ask, told } = bench();
    await ask('secret.submit', ours, { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: ['canary'] });
    expect(told[0]?.detail).toContain('secretAccessKey');
    expect(JSON.stringify(told)).not.toContain('canary');
  });
});
