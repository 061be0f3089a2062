import { beforeEach, expect, test } from 'vitest';
import { facilitatorCalls } from '../../main/contract/facilitator.ts';
import type { Reply } from '../../main/contract/failure.ts';
import { registerFacilitator } from '../../main/ipc/facilitator.ts';
import type { CallEvent } from '../../main/ipc/sender.ts';
import { deskBench } from '../fakes/desk.ts';
import { states } from '../renderer/states/all.ts';
import { hostileTo } from './hostile-to.ts';

const url = 'app://facilitator/';
const from = (id: number): CallEvent => ({ sender: { id }, senderFrame: { url, parent: null } });
const good: Readonly<Record<keyof typeof facilitatorCalls, Readonly<Record<string, unknown>>>> = {
  'lead.view': {},
  'lead.join': { name: 'Mori' },
  'lead.fire': { id: 'call' },
  'lead.hold': { id: 'call', on: true },
  'lead.pause': { on: true },
  'lead.note': { text: 'slow' },
  'lead.rate': { objective: 'in', rating: 'P' },
  'lead.fault': { id: 'slow', on: true },
  'lead.end': {},
  'lead.page': {},
};
const names = Object.keys(facilitatorCalls) as readonly (keyof typeof facilitatorCalls)[];

type Listener = (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>;
let listeners: Map<string, Listener>;

beforeEach(() => {
  listeners = new Map();
  registerFacilitator(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    { contentsIds: () => [4], send: () => undefined },
    deskBench([]).desk,
    () => Promise.resolve(states('incident')['home']!.view),
    () => undefined,
    () => 0,
  );
});

const ask = (call: string, event: CallEvent, args: unknown): Promise<Reply<unknown>> =>
  listeners.get(call)?.(event, args) ?? Promise.reject(new Error(`no listener for ${call}`));

test.each(names)('checklist 17: %s refuses every stranger', async (call) => {
  const page = (address: string) => ({ url: address, parent: null });
  const strangers: readonly CallEvent[] = [
    { sender: { id: 1 }, senderFrame: page('app://bundle/') },
    { sender: { id: 5 }, senderFrame: page('app://observer/') },
    { ...from(4), senderFrame: page('app://observer/') },
    { ...from(4), senderFrame: { url, parent: { url } } },
    { ...from(4), senderFrame: null },
    from(6),
  ];
  for (const event of strangers)
    expect(await ask(call, event, good[call])).toMatchObject({ error: { code: 'sender-refused' } });
});

test.each(names)('%s refuses every hostile payload', async (call) => {
  for (const [what, payload] of hostileTo(good[call])) {
    const reply = await ask(call, from(4), payload);
    expect(reply.ok || reply.error.code, what).toBe('payload-refused');
  }
});

test.each(names.filter((call) => call !== 'lead.view'))(
  '%s does nothing where no drill is open',
  async (call) => {
    expect(await ask(call, from(4), good[call])).toMatchObject({ error: { code: 'no-run' } });
  },
);
