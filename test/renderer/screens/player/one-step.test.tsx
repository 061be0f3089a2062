import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { MINUTE, NOW, run, step, view } from '../../states/base.ts';

const at = (more: Parameters<typeof step>[1] = {}) =>
  mount({ view: { ...view, run: run('drill', step({ kind: 'do' }, more)) } });

test('one step fills the screen, and the next is one quiet line: rule P1', async () => {
  await at();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  const main = within(screen.getByRole('main'));
  expect(main.getAllByText(/^Next: 7 /)).toHaveLength(1);
  expect(screen.getByRole('contentinfo').textContent).toContain('Next: 7 ');
});

test('its list is named with its goal and how it is worked: rules P2, P3', async () => {
  await at();
  expect(screen.getByText(/Check the servers · Read, then do$/)).toBeTruthy();
  expect(screen.getByText('Goal: Know what still works.')).toBeTruthy();
});

test('a list that is done first and confirmed after says so: rule P3', async () => {
  const { section } = step({ kind: 'do' });
  await at({ section: { ...section, mode: 'do-confirm' } });
  expect(screen.getByText(/· Do, then confirm$/)).toBeTruthy();
});

test('both clocks run, and a target that has passed is told quietly: rule P8', async () => {
  const late = { startedAt: NOW - 10 * MINUTE, targetSeconds: 240 };
  Object.assign(Date, { now: () => NOW });
  await at(late);
  const band = screen.getByTestId('band').textContent;
  expect(band).toMatch(/\d\d:\d\d:\d\dZ/);
  // Beside the time of day, how long the run and the step take so far.
  expect(within(screen.getByTestId('band')).getByTitle('Time since start').textContent).toBe(
    'T+00:14:05',
  );
  expect(screen.getByText('10 min so far')).toBeTruthy();
  expect(screen.getByText('Past its target by 6 min. Take the time it needs.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'Done as expected' })).toBeTruthy();
});

test('within its target nothing is said of it: rule P8', async () => {
  Object.assign(Date, { now: () => NOW });
  await at({ startedAt: NOW - MINUTE, targetSeconds: 240 });
  expect(screen.queryByText(/Past its target/)).toBeNull();
});

test('what success looks like stands before the act, and what came of it beside it: rule P7', async () => {
  await at();
  const fact = (name: string) =>
    screen.getAllByRole('term').find((term) => term.textContent?.trim() === name)
      ?.nextElementSibling?.textContent;
  expect(fact('Expect')).toBe('Status Success, 2 of 2.');
  expect(fact('Actual')).toBeUndefined();
  cleanup();
  await at({ state: 'done', result: { text: '1 of 2', at: NOW, by: 'person' } });
  expect(fact('Expect')).toBe('Status Success, 2 of 2.');
  expect(fact('Actual')).toBe('1 of 2');
});

test('a warning stands before what to do: rule P10', async () => {
  const loss = 'It stops all sessions of this role, also good ones.';
  await at({ warning: { en: loss, ja: '止まります。' } });
  const terms = screen.getAllByRole('term').map((term) => term.textContent?.trim());
  expect(terms.indexOf('Warning')).toBeGreaterThanOrEqual(0);
  expect(terms.indexOf('Warning')).toBeLessThan(terms.indexOf('Do'));
  expect(screen.getByText(loss)).toBeTruthy();
});
