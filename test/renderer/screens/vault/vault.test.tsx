import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

describe('the warnings of the vault', () => {
  test('stay until a person says that they were read', async () => {
    const { api, user } = await mount(states('incident')['vault-warnings']!);
    const warnings = screen.getByRole('region', { name: 'What to know' });
    expect(within(warnings).getAllByRole('listitem')).toHaveLength(5);
    expect(api.argsOf('vault.acknowledge')).toEqual([]);
    await user.click(within(warnings).getByRole('button', { name: 'I have read this' }));
    expect(api.argsOf('vault.acknowledge')).toEqual([{}]);
  });

  test('cannot be waved away while the vault is locked', async () => {
    const locked = states('incident')['vault-locked']!;
    const { vault } = locked.view;
    await mount({
      ...locked,
      view: { ...locked.view, vault: { ...vault, warnings: [{ code: 'damaged', params: {} }] } },
    });
    expect(screen.getByText(/The file is damaged/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
  });
});
