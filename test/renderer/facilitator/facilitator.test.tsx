import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { faultShape } from '../../../main/core/drill/fault.ts';
import type { FacilitatorView, LedDrill } from '../../../main/contract/views/facilitator-view.ts';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { Facilitator } from '../../../renderer/facilitator/Facilitator.tsx';
import { leadDrill, type FacilitatorApi } from '../../../renderer/facilitator/lead-drill.ts';
import '../browser.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const both = (en: string) => ({ en, ja: en });
const inject = { by: 'phone', from: both('Mori'), says: both('Are you in?') } as const;
const drill: LedDrill = {
  person: 'Sato',
  facilitator: 'Mori',
  startedAt: Date.now() - 60_000,
  clockSpeed: 1,
  phase: 'going',
  title: both('Tokyo is dark'),
  ready: true,
  recorded: true,
  step: { number: 2, total: 9, title: both('Sign in'), state: 'started', targetSeconds: 60 },
  timeline: [
    {
      ...{ id: 'call', state: 'waits', waitsFor: 'time', dueAt: Date.now() + 90_000 },
      ...{ inject: { ...inject, expect: both('Names a time') }, faults: [], ends: [] },
    },
  ],
  turns: [{ what: 'skipped', at: 1, step: both('Declare') }],
  objectives: [{ id: 'in', title: both('Be signed in') }],
  faults: [{ id: 'slow', what: 'slow', on: false }],
  notes: [],
};

async function lead(led: LedDrill | undefined, refused = false) {
  startI18n('en');
  const asked: [string, unknown][] = [];
  let told: (view: FacilitatorView) => void = () => undefined;
  const view: FacilitatorView = {
    ...{ serial: 1, lang: 'en', theme: 'light' },
    ...(led ? { drill: led } : {}),
  };
  const call = new Proxy({} as FacilitatorApi['call'], {
    get: (_, name: string) => (args: unknown) => {
      if (name === 'lead.view') return Promise.resolve({ ok: true, value: view });
      asked.push([name, args]);
      if (name === 'lead.page')
        return Promise.resolve({ ok: true, value: { file: '/stick/lead.html' } });
      const failed = { ok: false, error: { code: 'busy' } };
      return Promise.resolve(refused ? failed : { ok: true, value: null });
    },
  });
  render(<Facilitator lead={leadDrill({ call, onView: (listen) => void (told = listen) })} />);
  await screen.findByRole('heading', { level: 1 });
  return { asked, push: (next: LedDrill) => act(() => told({ ...view, serial: 2, drill: next })) };
}

test('without a drill it says so; with one it asks for a name before it shows what comes', async () => {
  await lead(undefined);
  expect(screen.getByText('This window leads the next one.')).toBeDefined();
  cleanup();
  const { facilitator: _, ...unnamed } = drill;
  const { asked } = await lead(unnamed);
  expect(screen.queryByText('Are you in?', { exact: false })).toBeNull();
  await userEvent.type(screen.getByLabelText('Your name'), 'Mori{Enter}');
  expect(asked).toEqual([['lead.join', { name: 'Mori' }]]);
});

test('everything is done by keyboard alone', async () => {
  const { asked } = await lead(drill);
  await userEvent.keyboard('{F8}');
  screen.getByRole('button', { name: 'Let it happen now: call' }).focus();
  await userEvent.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Hold back: call' }).focus();
  await userEvent.keyboard(' ');
  await userEvent.type(screen.getByLabelText('Note'), 'Slow{Control>}{Enter}{/Control}');
  screen.getByRole('checkbox', { name: 'AWS answers 4 s late' }).focus();
  await userEvent.keyboard(' ');
  within(screen.getByRole('group', { name: 'Be signed in' }))
    .getByLabelText('S')
    .focus();
  await userEvent.keyboard(' ');
  expect(asked).toEqual([
    ['lead.pause', { on: true }],
    ['lead.fire', { id: 'call' }],
    ['lead.hold', { id: 'call', on: true }],
    ['lead.note', { text: 'Slow' }],
    ['lead.fault', { id: 'slow', on: true }],
    ['lead.rate', { objective: 'in', rating: 'S' }],
  ]);
});

test('the page for another device is saved, and where is said', async () => {
  const { asked } = await lead(drill);
  await userEvent.click(screen.getByRole('button', { name: 'Save the page…' }));
  expect(asked).toEqual([['lead.page', {}]]);
  expect(await screen.findByText(/Saved: \/stick\/lead.html/)).toBeDefined();
});

test('the end is asked for twice', async () => {
  const { asked } = await lead(drill);
  await userEvent.click(screen.getByRole('button', { name: 'End the drill' }));
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'End it now' }));
  expect(asked).toEqual([['lead.end', {}]]);
});

test('a note that is typed is kept before the end, and without it nothing ends', async () => {
  const ends = async () => {
    await userEvent.type(screen.getByLabelText('Note'), 'Slow');
    await userEvent.click(screen.getByRole('button', { name: 'End the drill' }));
    await userEvent.click(screen.getByRole('button', { name: 'End it now' }));
  };
  const { asked } = await lead(drill);
  await ends();
  const note = ['lead.note', { text: 'Slow' }];
  expect(asked).toEqual([note, ['lead.end', {}]]);
  cleanup();
  const { asked: refused } = await lead(drill, true);
  await ends();
  expect(refused).toEqual([note]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Slow');
});

test('every kind of fault has words', async () => {
  const kinds = faultShape.def.options.map(({ shape }) => shape.kind.value);
  const row = { id: 'all', state: 'waits', waitsFor: 'facilitator', faults: kinds, ends: [] };
  await lead({ ...drill, timeline: [row as LedDrill['timeline'][number]] });
  expect(screen.getByText(/A disk is full · Names are not found/)).toBeDefined();
  expect(screen.queryByText(/lead\.broken/)).toBeNull();
});

test('while it is paused the countdown stands still, afterwards it goes on where it stood', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const since = Date.now();
  const row = { ...drill.timeline[0]!, dueAt: since + 90_000 };
  const led = { ...drill, timeline: [row] };
  const { push } = await lead(led);
  const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));
  expect(screen.getByText('in 01:30')).toBeDefined();
  pass(10);
  expect(screen.getByText('in 01:20')).toBeDefined();
  push({ ...led, paused: { by: 'Mori', behindMs: 0, since: since + 10_000 } });
  pass(30);
  expect(screen.getByText('in 01:20')).toBeDefined();
  push({ ...led, paused: { by: 'Mori', behindMs: 30_000 } });
  pass(5);
  expect(screen.getByText('in 01:15')).toBeDefined();
});

test('while it is paused the button goes on', async () => {
  const { asked, push } = await lead(drill);
  push({ ...drill, paused: { by: 'Mori', behindMs: 0, since: Date.now() } });
  expect(screen.getByText('Paused')).toBeDefined();
  await userEvent.keyboard('{F8}');
  expect(asked).toEqual([['lead.pause', { on: false }]]);
});

test('why something was not done stands on the page', async () => {
  await lead(drill, true);
  await userEvent.click(screen.getByRole('button', { name: 'Hold back: call' }));
  expect(await screen.findByRole('alert')).toBeDefined();
});

test('the band says the kind of drill', async () => {
  await lead({ ...drill, kind: 'tabletop' });
  within(screen.getByRole('banner')).getByText('· Tabletop');
});
