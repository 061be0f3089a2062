import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure, run, view } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { steps } from '../../states/steps.ts';

const all = states('drill');
const path = 'step-6';

/** State of the player, its main button, and the call that button makes. */
const PRIMARY = [
  ['do', 'Done as expected', 'step.confirm', { path, asExpected: true }],
  ['sign-in', 'Sign in', 'sign-in.open', {}],
  ['assume-first', 'Sign in first', 'sign-in.open', {}],
  ['assume-role', 'Assume IR-Operator', 'step.run', { path }],
  ['run-not-ready', 'Assume IR-Operator', 'role.assume', { role: 'ops' }],
  [
    'run-held-other',
    'Assume IR-Operator again, as this step wants it',
    'role.assume',
    { role: 'ops' },
  ],
  ['run-command', 'Read back and run', 'step.run', { path }],
  ['terminal', 'Open terminal', 'step.run', { path }],
  ['terminal-over', 'Done as expected', 'step.confirm', { path, asExpected: true }],
  ['cli', 'Copy command', 'step.copy', { path }],
  ['cli-copied', 'Done as expected', 'step.confirm', { path, asExpected: true }],
  ['link', 'Open health.aws.amazon.com', 'step.open-link', { path }],
  ['by-hand', 'Done by hand', 'step.confirm', { path, asExpected: true, byHand: true }],
  ['result', 'Continue to step 7', 'step.continue', { path }],
  ['failed', 'Send again to 1 that failed', 'command.send', { path, again: 'failed' }],
  ['fleet-stopped', 'Send again to 12 that failed', 'command.send', { path, again: 'failed' }],
  ['unknown', 'Ask AWS', 'step.settle', { path }],
  ['unknown-revoke', 'Assume BREAK-GLASS-REVOKER', 'role.assume', { role: 'revoker' }],
  ['revoke', 'End these sessions', 'step.run', { path }],
] as const;

describe('the main action, rule U1', () => {
  test.each(PRIMARY)(
    'of %s is “%s” and calls %s, by Ctrl Enter too',
    async (name, label, call, args) => {
      const { api, user } = await mount(all[`player-${name}`]!);
      await user.click(screen.getByRole('button', { name: label }));
      await user.keyboard('{Control>}{Enter}{/Control}');
      expect(api.argsOf(call)[0]).toEqual(args);
      expect(api.argsOf(call)).toHaveLength(2);
    },
  );

  test.each(Object.keys(steps))('is there once, and does nothing unasked: %s', async (name) => {
    const state = all[`player-${name}`]!;
    const { api } = await mount(state);
    const waits = state.view.run?.current?.pending !== undefined || name.startsWith('ask');
    expect(document.querySelectorAll('main [data-primary]')).toHaveLength(waits ? 0 : 1);
    expect(api.made.filter(({ call }) => call.startsWith('step.'))).toEqual([]);
  });
});

describe('a step', () => {
  test('with items cannot be confirmed until all are ticked', async () => {
    const { api, user } = await mount(all['player-check']!);
    const confirm = screen.getByRole('button', { name: 'Confirm 3 items' });
    await user.click(confirm);
    expect(api.argsOf('step.confirm')).toEqual([]);
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(confirm);
    expect(api.argsOf('step.confirm')).toEqual([
      { path, asExpected: true, items: ['a', 'b', 'c'] },
    ]);
  });

  test('with a question is answered with one press: rule P11', async () => {
    const state = all['player-ask']!;
    const { api, user } = await mount(state);
    const { detail } = state.view.run!.current!;
    const options = detail.kind === 'ask' ? detail.options : [];
    const answers = options.map(({ label }) => screen.getByRole('button', { name: label.en }));
    // None is a small or hidden one, "don't know" least of all.
    expect(new Set(answers.map(({ className }) => className)).size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'I don’t know' }));
    expect(api.argsOf('step.answer')).toEqual([{ path, option: 'unknown' }]);
  });

  test('with a bad value keeps what was typed and points at the field', async () => {
    const state = all['player-input']!;
    const { user } = await mount({
      ...state,
      answers: {
        ...state.answers,
        'step.fill': failure('value-invalid', { params: { field: 'incident', why: 'format' } }),
      },
    });
    const box = screen.getByLabelText('Incident id');
    await user.type(box, 'no blanks here');
    await user.type(screen.getByLabelText(/Reason/), 'SSO is down');
    await user.click(screen.getByRole('button', { name: 'Save and go on' }));
    await screen.findByText('This does not have the right form.');
    expect(document.activeElement).toBe(box);
    expect(box).toHaveProperty('value', 'no blanks here');
  });

  test('is skipped with a code and a reason, never without: rules P12, U12', async () => {
    const { api, user } = await mount(all['player-do']!);
    await user.click(screen.getByRole('button', { name: 'Skip with a reason' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByLabelText('Blocked'));
    await user.click(dialog.getByRole('button', { name: 'Skip step 6' }));
    expect(api.argsOf('step.skip')).toEqual([]);
    await user.type(dialog.getByRole('textbox'), 'the portal is down');
    await user.click(dialog.getByRole('button', { name: 'Skip step 6' }));
    expect(api.argsOf('step.skip')).toEqual([
      { path, code: 'blocked', reason: 'the portal is down' },
    ]);
  });

  test('that went otherwise is recorded with what happened instead: rules P7, P12', async () => {
    const { api, user } = await mount(all['player-do']!);
    await user.click(screen.getByRole('button', { name: 'Not as expected' }));
    await user.type(within(screen.getByRole('dialog')).getByRole('textbox'), 'only web-7 answers');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(api.argsOf('step.confirm')).toEqual([
      { path, asExpected: false, actual: 'only web-7 answers' },
    ]);
  });

  test('shows hostile Markdown as text and no link to follow', async () => {
    const hostile =
      '<img src=x onerror=alert(1)> [click](javascript:alert(1)) ![x](http://evil.invalid/x.png)';
    const step = { ...steps['do']!, do: { en: hostile, ja: hostile } };
    await mount({ view: { ...view, run: run('drill', step) } });
    const main = screen.getByRole('main');
    expect(main.querySelector('a, img, script, iframe')).toBeNull();
    expect(main.textContent).toContain('click');
  });

  test('that failed keeps the targets that succeeded, with raw text folded', async () => {
    await mount(all['player-failed']!);
    expect(screen.getByText('1 of 2 succeeded')).toBeTruthy();
    expect(screen.getByRole('alert').querySelector('details')?.open).toBe(false);
    expect(screen.getByText('c0e7b3d2-51a8-4f6c-8b1e-0d94a7715ec3')).toBeTruthy();
  });

  test('that runs says what, since when and how to stop it: rule P18', async () => {
    const { api, user } = await mount(all['player-pending']!);
    expect(screen.getByText('Running', { selector: '[role="status"] *' })).toBeTruthy();
    expect(screen.getByText(/ so far · usually 40 s$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(api.argsOf('step.cancel')).toEqual([{ path }]);
  });
});

test('what went wrong stands on the page, and no pop-up has the only copy of it: rule P18', async () => {
  await mount(all['player-failed']!);
  const main = within(screen.getByRole('main'));
  expect(main.getByText('A server is not connected to Systems Manager.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

describe('a note', () => {
  test('keeps the time it was opened, not saved: rule U13', async () => {
    const { api, user } = await mount(all['player-do']!);
    const before = Date.now();
    await user.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
    const dialog = within(await screen.findByRole('dialog'));
    const opened = Date.now();
    await user.type(dialog.getByRole('textbox'), 'web-7 calls out');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const [note] = api.argsOf('note.add');
    expect(note).toMatchObject({ kind: 'note', text: 'web-7 calls out', path });
    expect(note?.openedAt).toBeGreaterThanOrEqual(before);
    expect(note?.openedAt).toBeLessThanOrEqual(opened);
  });
});

test('after a restart nothing goes on until the person says so: rule P5', async () => {
  const { api, user } = await mount(all['player-back']!);
  expect(screen.getByRole('heading', { name: 'You were here' })).toBeTruthy();
  expect(screen.getByText(/1 action has an unknown outcome/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf('run.go-on')).toEqual([{}]);
});

test('the mode stands in words, in both languages of the window: rule U4', async () => {
  await mount(states('incident')['player-do']!, 'ja');
  const band = screen.getByRole('banner', { name: '現在の作業環境' });
  expect(band.textContent).toContain('INCIDENT');
  expect(band.textContent).toContain('本番');
});
