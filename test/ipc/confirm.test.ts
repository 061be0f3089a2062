import { describe, expect, it } from 'vitest';
import type { ConfirmView } from '../../main/contract/confirm.ts';
import type { Reply } from '../../main/contract/failure.ts';
import { registerConfirm } from '../../main/ipc/confirm.ts';
import type { CallEvent } from '../../main/ipc/sender.ts';

const view = { id: 'q-1', lang: 'en' } as ConfirmView;
const ours: CallEvent = { sender: { id: 3 }, senderFrame: { url: 'app://confirm/', parent: null } };

function bench(open: { readonly contentsId?: number; readonly accepts?: boolean } = {}) {
  const listeners = new Map<
    string,
    (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>
  >();
  const answers: unknown[] = [];
  registerConfirm(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    {
      contentsId: () => open.contentsId ?? 3,
      view: () => view,
      answer: (...given) => {
        answers.push(given);
        return open.accepts ?? true;
      },
    },
    () => undefined,
  );
  const ask = (call: string, event: CallEvent, args: unknown): Promise<Reply<unknown>> =>
    listeners.get(call)?.(event, args) ?? Promise.reject(new Error(`no listener for ${call}`));
  return { ask, answers };
}

const yes = { id: 'q-1', accept: true, typed: '2' };

describe('checklist 17: the confirm window', () => {
  it("refuses the app's own window, which only asks", async () => {
    const { ask, answers } = bench();
    const window = { ...ours, senderFrame: { url: 'app://bundle/', parent: null } };
    expect(await ask('confirm.answer', window, yes)).toMatchObject({
      error: { code: 'sender-refused' },
    });
    expect(await ask('confirm.view', window, {})).toMatchObject({
      error: { code: 'sender-refused' },
    });
    expect(answers).toEqual([]);
  });

  it('refuses another confirm window than the open one, and a sub-frame', async () => {
    const { ask, answers } = bench({ contentsId: 4 });
    expect(await ask('confirm.answer', ours, yes)).toMatchObject({
      error: { code: 'sender-refused' },
    });
    const frame = { ...ours, senderFrame: { url: 'app://confirm/', parent: {} } };
    expect(await bench().ask('confirm.answer', frame, yes)).toMatchObject({
      error: { code: 'sender-refused' },
    });
    expect(answers).toEqual([]);
  });

  it.each([
    undefined,
    null,
    {},
    { ...yes, accept: 'yes' },
    { ...yes, accept: 1 },
    { ...yes, id: '' },
    { ...yes, typed: 'x'.repeat(501) },
    { ...yes, extra: true },
    JSON.parse('{"id":"q-1","accept":true,"typed":"","__proto__":{"accept":true}}') as unknown,
  ])('refuses the payload %j', async (payload) => {
    const { ask, answers } = bench();
    expect(await ask('confirm.answer', ours, payload)).toMatchObject({
      error: { code: 'payload-refused' },
    });
    expect(answers).toEqual([]);
  });

  it('shows its view and passes the answer on', async () => {
    const { ask, answers } = bench();
    expect(await ask('confirm.view', ours, {})).toEqual({ ok: true, value: view });
    expect(await ask('confirm.answer', ours, yes)).toEqual({ ok: true, value: null });
    expect(answers).toEqual([['q-1', true, '2']]);
  });

  it('says so when the answer was none', async () => {
    const { ask } = bench({ accepts: false });
    expect(await ask('confirm.answer', ours, yes)).toMatchObject({
      error: { code: 'value-invalid' },
    });
  });
});
