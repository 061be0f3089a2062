import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { failure, run } from '../../states/base.ts';
import { states } from '../../states/all.ts';
import { steps } from '../../states/steps.ts';
import { codeView, typeInto } from './code.ts';

const clean = states('drill')['write-clean']!;
const tryIt = () => screen.findByRole('button', { name: 'Try it in a drill' });

test('a run that is open is said, and stays open', async () => {
  const answers = { ...clean.answers, 'draft.try': failure('run-already-open') };
  const { user } = await mount({ ...clean, answers });
  await screen.findByText('Nothing is wrong with it.');
  await user.click(await tryIt());
  await screen.findByRole('alert');
});

test('what was typed last is kept, and that version is tried', async () => {
  const { api, user } = await mount(clean);
  typeInto(await codeView(), '# last\n');
  await screen.findByText('Nothing is wrong with it.');
  await user.click(await tryIt());
  await waitFor(() => expect(api.argsOf('draft.try')[0]?.version).toBe(13));
  expect(api.argsOf('draft.keep').at(-1)?.text).toMatch(/# last\n$/);
});

test('from the step of the drill back to its place in the text', async () => {
  const current = { ...steps['do']!, path: 'mend' };
  const view = { ...clean.view, run: run('drill', current, { draft: 'a' }) };
  const { user } = await mount({ ...clean, view, route: { at: 'run' } });
  await user.click(screen.getByRole('button', { name: 'To the text of this draft' }));
  const code = await codeView();
  await waitFor(() => {
    const { doc, selection } = code.state;
    expect(doc.lineAt(selection.main.head).text).toBe('      - id: mend');
  });
});
