import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../../mount.tsx';
import { states } from '../../../states/all.ts';
import type { ScreenState } from '../../../states/screen-state.ts';

const all = states('drill');
const lookOf = (name: string): never => all[name]!.answers!['bundle.choose']! as never;

async function look(name: string, answers: ScreenState['answers'] = {}) {
  const state = all[name]!;
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  await mounted.user.click(await screen.findByRole('button', { name: 'Choose a bundle…' }));
  await screen.findByRole('heading', { level: 1, name: 'Before the bundle is taken in' });
  return mounted;
}

test('the app’s own give way only when it is said, each by its id', async () => {
  const { api, user } = await look('own-bundle-look', { 'bundle.install': null as never });
  await user.click(screen.getByRole('button', { name: 'Take it in…' }));
  expect(screen.getByRole('alert').textContent).toContain('Say that it takes the place');
  expect(api.argsOf('bundle.install')).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Yes, take the place of PB-01' }));
  await user.click(screen.getByRole('button', { name: 'Take it in…' }));
  expect(api.argsOf('bundle.install')).toEqual([
    { look: '3f0cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e', replaces: ['PB-01'] },
  ]);
  expect(await screen.findByText('payments 2026.11.20 was taken in.')).toBeTruthy();
});

test('what changes, comes and goes stands with whose word it is', async () => {
  await look('own-bundle-look');
  const row = (text: RegExp) => screen.getByText(text).closest('li')!.textContent;
  expect(row(/^OPS-02, version 1\.0/)).toContain('New');
  expect(row(/^OPS-02, version 1\.0/)).toContain('no trusted kit names');
  expect(row(/^OPS-01, version 2\.0/)).toContain('Stop the workers');
  expect(row(/^OPS-09/)).toContain('it goes from the library');
  expect(screen.getByText('The kit has its own of this name: that one counts.')).toBeTruthy();
  const contacts = screen.getByRole('table', { name: 'Contacts' });
  expect(within(contacts).getByText('The kit says otherwise')).toBeTruthy();
});

test('one that goes back and is not signed says both', async () => {
  await look('own-bundle-stranger');
  expect(screen.getByText(/made before the one in use, version 2026\.12\.01/)).toBeTruthy();
  expect(
    screen.getAllByText('Not signed: an incident needs a second person, or a reason and a wait')
      .length,
  ).toBeGreaterThan(1);
});

test('a picture is fetched when it is asked for; one that is gone is told', async () => {
  const { api, user } = await look('own-bundle-look', {
    'bundle.image': { code: 'bundle-gone' } as never,
  });
  await user.click(screen.getByRole('button', { name: 'Show rack.png' }));
  expect(await screen.findByText('This is no longer the bundle you looked at.')).toBeTruthy();
  expect(api.argsOf('bundle.image')).toMatchObject([{ path: 'images/rack.png' }]);
});

test('a bundle dropped is looked at as one, a playbook with its signature beside it', async () => {
  const { api, desk } = await mount({
    ...all['own']!,
    answers: {
      ...all['own']!.answers,
      'bundle.offer': lookOf('own-bundle-look'),
      'own.offer': all['own-look']!.answers!['own.choose']! as never,
    },
  });
  const drop = (...files: readonly File[]): void => {
    desk.go({ at: 'own-playbooks' });
    const items = files.map((file) => ({
      kind: 'file',
      getAsFile: () => file,
      webkitGetAsEntry: () => null,
    }));
    fireEvent.drop(document.body, { dataTransfer: { items, types: ['Files'] } });
  };
  drop(new File(['sig'], 'OPS-01.yaml.sig'), new File(['a: 1'], 'OPS-01.yaml'));
  await screen.findByRole('heading', { level: 1, name: 'Before it is kept' });
  expect(api.argsOf('own.offer')).toMatchObject([{ name: 'OPS-01.yaml', signature: 'sig' }]);
  drop(new File(['PK'], 'ours.breakglass-bundle'));
  await screen.findByRole('heading', { level: 1, name: 'Before the bundle is taken in' });
  expect(api.argsOf('bundle.offer')).toMatchObject([{ name: 'ours.breakglass-bundle', size: 2 }]);
});
