import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { drop, fileOf, paste } from '../give.ts';
import { mount } from '../mount.tsx';
import { states } from '../states/all.ts';
import type { ScreenState } from '../states/screen-state.ts';

const all = states('incident');
const running = all['player-do']!;
const path = running.view.run?.current?.path;
const taken = { name: 'access.log', sha256: 'a'.repeat(64), size: 5 };
const REASON = 'Why is it no secret?';

const answered = (answers: ScreenState['answers']): ScreenState => ({
  ...running,
  answers: { ...running.answers, 'evidence.begin': { id: 'sent-1' }, ...answers },
});

/** What main says at the end of each file, in turn. */
function ends(...replies: readonly unknown[]): ScreenState {
  const left = [...replies];
  return answered({ 'evidence.end': () => left.shift() as never });
}

async function dialogWith(state: ScreenState, files: readonly File[]) {
  const mounted = await mount(state);
  drop(files);
  const dialog = await screen.findByRole('dialog', { name: 'Keep as evidence' });
  return { ...mounted, dialog };
}

const button = (dialog: HTMLElement, name: RegExp | string): HTMLElement =>
  within(dialog).getByRole('button', { name });
const isOff = (element: HTMLElement): boolean => element.getAttribute('aria-disabled') === 'true';
const held = { code: 'evidence-holds-secret', params: { rules: 'protected' } };
const suspicious = { code: 'evidence-suspicious', params: { rules: 'password' } };

test('nothing dropped is kept unasked; kept is what stands there, with the words and the step', async () => {
  const { api, user, dialog } = await dialogWith(ends(taken), [fileOf('access.log', 'nginx')]);
  const line = within(dialog).getByRole('listitem');
  expect(line.textContent).toMatch(/access\.log.*5.*not kept yet/);
  expect(api.argsOf('evidence.begin')).toEqual([]);
  await user.type(within(dialog).getByRole('textbox', { name: /^What is it\?/ }), 'Front page');
  await user.click(button(dialog, /^Keep 1 file/));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.argsOf('evidence.begin')).toMatchObject([
    { name: 'access.log', size: 5, source: 'file', treat: 'ask', text: 'Front page', path },
  ]);
  expect(new TextDecoder().decode(api.argsOf('evidence.chunk')[0]?.bytes)).toBe('nginx');
  expect(screen.getByText('Kept: access.log')).toBeTruthy();
});

test('a file left out is not sent', async () => {
  const files = [fileOf('a.log', 'a'), fileOf('b.log', 'b')];
  const { api, user, dialog } = await dialogWith(ends(taken, taken), files);
  await user.click(button(dialog, 'Leave out a.log'));
  await user.click(button(dialog, /^Keep 1 file/));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.argsOf('evidence.begin').map(({ name }) => name)).toEqual(['b.log']);
});

test('a picture pasted while it is open joins the files that were dropped, as pasted', async () => {
  const { api, user, dialog } = await dialogWith(ends(taken, taken), [fileOf('a.log', 'a')]);
  await user.type(within(dialog).getByRole('textbox'), 'Both');
  paste([new File(['png'], 'image.png', { type: 'image/png' })]);
  await user.click(await within(dialog).findByRole('button', { name: /^Keep 2 files/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.argsOf('evidence.begin')).toMatchObject([
    { name: 'a.log', source: 'file', text: 'Both' },
    { name: expect.stringMatching(/^pasted .*Z\.png$/) as string, source: 'pasted', text: 'Both' },
  ]);
});

test('a file dropped while others are taken in is not lost with the dialog', async () => {
  let settle: (answer: typeof taken) => void = () => undefined;
  const pending = new Promise<typeof taken>((resolve) => (settle = resolve));
  const state = answered({ 'evidence.end': () => pending });
  const { user, dialog } = await dialogWith(state, [fileOf('a.log', 'a')]);
  await user.click(button(dialog, /^Keep 1 file/));
  drop([fileOf('late.log', 'b')]);
  await within(dialog).findByText('late.log');
  settle(taken);
  expect((await within(dialog).findAllByText('kept')).length).toBe(1);
  expect(isOff(button(dialog, /^Keep 1 file/))).toBe(false);
  expect(within(dialog).getByText('late.log')).toBeTruthy();
});

test('one that looks like a secret stays out until a reason is given, and the reason goes along', async () => {
  const state = ends(suspicious, { ...taken, name: 'env.txt' });
  const { api, user, dialog } = await dialogWith(state, [fileOf('env.txt', 'x')]);
  await user.click(button(dialog, /^Keep 1 file/));
  const stopped = await within(dialog).findByRole('alert');
  expect(stopped.textContent).toMatch(/^Looks as if it holds a secret: password\./);
  expect(within(stopped).queryByRole('textbox', { name: REASON })).toBeNull();
  await user.click(button(stopped, 'Keep as it is'));
  expect(isOff(button(stopped, 'Keep as it is'))).toBe(true);
  await user.type(within(stopped).getByRole('textbox', { name: REASON }), '   ');
  await user.click(button(stopped, 'Keep as it is'));
  expect(api.argsOf('evidence.begin')).toHaveLength(1);
  await user.type(within(stopped).getByRole('textbox', { name: REASON }), 'Published example ');
  await user.click(button(stopped, 'Keep as it is'));
  expect(await within(dialog).findByText('kept')).toBeTruthy();
  expect(api.argsOf('evidence.begin')[1]).toMatchObject({
    treat: 'as-is',
    reason: 'Published example',
  });
});

test('one with a secret the app holds can only be kept as a masked copy', async () => {
  const { api, user, dialog } = await dialogWith(ends(held, taken), [fileOf('env.txt', 'x')]);
  await user.click(button(dialog, /^Keep 1 file/));
  const stopped = await within(dialog).findByRole('alert');
  expect(stopped.textContent).toMatch(/It cannot be kept as it is\./);
  expect(within(stopped).queryByRole('button', { name: 'Keep as it is' })).toBeNull();
  await user.click(button(stopped, 'Keep a masked copy'));
  expect(await within(dialog).findByText('kept')).toBeTruthy();
  expect(api.argsOf('evidence.begin')[1]).toMatchObject({ treat: 'masked' });
});

test.each([
  ['disk-full', 'The disk is full.', 'Free some space, and try again.'],
  ['disk-refused', 'The disk refuses to write.', 'Note by hand where the file is.'],
] as const)(
  '%s: what happened and what next, and the file can be left out',
  async (code, what, next) => {
    const { user, dialog } = await dialogWith(ends({ code }), [fileOf('a.log', 'a')]);
    await user.click(button(dialog, /^Keep 1 file/));
    const stopped = await within(dialog).findByRole('alert');
    expect(stopped.textContent).toContain(what);
    expect(stopped.textContent).toContain(next);
    await user.click(button(dialog, 'Leave out a.log'));
    expect(within(dialog).queryByRole('listitem')).toBeNull();
  },
);

test('closed on its way, what was sent is given up', async () => {
  let settle: (answer: null) => void = () => undefined;
  const pending = new Promise<null>((resolve) => (settle = resolve));
  const state = answered({ 'evidence.chunk': () => pending });
  const file = fileOf('big.bin', 'x'.repeat(1024 * 1024 + 1));
  const { api, user, dialog } = await dialogWith(state, [file]);
  await user.click(button(dialog, /^Keep 1 file/));
  await waitFor(() => expect(api.argsOf('evidence.chunk')).toHaveLength(1));
  await user.click(button(dialog, 'Close'));
  settle(null);
  await waitFor(() => expect(api.argsOf('evidence.abandon')).toEqual([{ id: 'sent-1' }]));
  expect(api.argsOf('evidence.end')).toEqual([]);
});

test('words alone are kept as an evidence note', async () => {
  const { api, desk, user } = await mount(running);
  desk.open({ is: 'evidence', files: [], source: 'file', openedAt: 5 });
  const dialog = await screen.findByRole('dialog', { name: 'Keep as evidence' });
  expect(isOff(button(dialog, /^Save/))).toBe(true);
  await user.type(within(dialog).getByRole('textbox'), 'The plate of the van');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(api.argsOf('note.add')).toEqual([
    { kind: 'evidence', text: 'The plate of the van', openedAt: 5, path },
  ]);
});

test.each([
  ['en', 'Keep 1 file', /compressed and was not looked through/],
  ['ja', '1 件を残す', /圧縮されているため/],
] as const)(
  '%s: a packed file is kept, and the dialog stays to say what that means',
  async (lang, keep, told) => {
    const shown = all['dialog-evidence-held']!;
    const answers = { ...shown.answers, 'evidence.end': { ...taken, packed: true } as const };
    const { user } = await mount({ ...shown, answers }, lang);
    await user.click(await screen.findByRole('button', { name: new RegExp(keep) }));
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeTruthy();
  },
);

test('a plain one closes the dialog, and is told as kept', async () => {
  const { user, dialog } = await dialogWith(ends(taken), [fileOf('access.log', 'x')]);
  await user.click(button(dialog, /^Keep 1 file/));
  expect(await screen.findByText('Kept: access.log')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one that looks like a secret is told as not kept when the dialog is closed on it', async () => {
  const files = [fileOf('access.log', 'x'), fileOf('env.txt', 'x')];
  const { user, dialog } = await dialogWith(ends(taken, suspicious), files);
  await user.click(button(dialog, /^Keep 2 files/));
  await within(dialog).findByRole('alert');
  await user.click(button(dialog, 'Close'));
  expect(await screen.findByText('Not kept: env.txt')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});
