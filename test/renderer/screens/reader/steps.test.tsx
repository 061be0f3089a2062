import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const row = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

describe('reading a playbook before it is begun', () => {
  test('a step opens to its condition, warning, command with holes, role and IAM actions', async () => {
    const { api, user } = await mount(all['reader']!);
    const restart = await screen.findByRole('button', { name: /Restart the token cache/ });
    expect(screen.queryByText('Requests fail for some seconds.')).toBeNull();
    restart.focus();
    await user.keyboard('{Enter}');
    expect(restart.getAttribute('aria-expanded')).toBe('true');
    const step = within(restart.closest('li')!);
    step.getByText("cache_is == 'stale'");
    step.getByText('Requests fail for some seconds.');
    expect(step.getByText('${incident_id}').tagName).toBe('MARK');
    step.getByText(/sudo systemctl restart token-cache/);
    step.getByText('operator');
    step.getByText('ssm:SendCommand');
    step.getByText('Usually 1 min, target 2 min');
    await user.keyboard('{Enter}');
    expect(step.queryByText('operator')).toBeNull();
    expect(api.argsOf('run.start')).toEqual([]);
  });

  test('says where each answer leads, and of a link that it needs single sign-on', async () => {
    const { user } = await mount(all['reader']!);
    await user.click(await screen.findByRole('button', { name: 'Open all steps' }));
    const ours = screen.getByText('Ours').closest('li')!;
    expect(ours.textContent).toContain('to step 6');
    expect(screen.getByText('Theirs').closest('li')!.textContent).toContain('to the end');
    screen.getByText('This page needs single sign-on, which may be down.');
    await user.click(screen.getByRole('button', { name: 'Close all steps' }));
    expect(screen.queryByText('Ours')).toBeNull();
  });

  test('goes from row to row with the arrow keys', async () => {
    const { user } = await mount(all['reader']!);
    (await screen.findByRole('button', { name: /Declare the reason/ })).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(row(/Restart/));
    await user.keyboard('{End}{ArrowUp}');
    expect(document.activeElement).toBe(row(/Read the status page/));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(row(/Declare/));
  });
});

describe('reading ahead in a run', () => {
  test('asks for the version of the run, opens the step it is at, and goes back to it', async () => {
    const { api, user } = await mount(all['player-run-command']!);
    await user.click(await screen.findByRole('button', { name: 'Read ahead' }));
    const here = await screen.findByRole('button', { current: 'step' });
    expect(api.argsOf('playbook.open')).toEqual([{ id: 'PB-01', sha256: 'ab12'.repeat(16) }]);
    expect(here.textContent).toContain('You are here');
    expect(here.getAttribute('aria-expanded')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Back to step 6' }));
    await screen.findByRole('navigation', { name: 'Steps of this run' });
  });

  test('has its key', async () => {
    const { user } = await mount(all['player-run-command']!);
    await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    await waitFor(() => screen.getByRole('button', { name: 'Back to step 6' }));
  });
});
