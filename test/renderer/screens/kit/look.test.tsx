import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { KitLookView } from '../../../../main/contract/views.ts';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';
import type { ScreenState } from '../../states/screen-state.ts';

const all = states('incident');
const stateOf = (name: string): ScreenState => all[name]!;

async function look(name: string, answers: ScreenState['answers'] = {}) {
  const state = stateOf(name);
  const mounted = await mount({ ...state, answers: { ...state.answers, ...answers } });
  await mounted.user.click(await screen.findByRole('button', { name: 'Take in a newer kit' }));
  await screen.findByRole('heading', { level: 1, name: 'Take in this kit?' });
  return mounted;
}

describe('a kit that was chosen', () => {
  test('and changed after it was signed cannot be installed', async () => {
    await look('kit-look-broken');
    expect(screen.getByText(/changed after it was signed. It is not taken/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take it in…' })).toBeNull();
  });

  test('of a stranger is installed with a name for the compared key, or with a reason', async () => {
    const { api, user } = await look('kit-look', { 'kit.install': null as never });
    const install = screen.getByRole('button', { name: 'Take it in…' });
    await user.click(install);
    expect(screen.getByText('Type why, or compare the fingerprint first.')).toBeTruthy();
    expect(api.argsOf('kit.install')).toEqual([]);

    await user.click(screen.getByRole('checkbox', { name: /They read 7K3M-9QXR-2WTA-HC5D/ }));
    await user.click(install);
    expect(screen.getByText('Type whose key it is.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Whose key it is' }), 'Sato');
    await user.click(install);
    expect(api.argsOf('kit.install')).toMatchObject([
      { id: 'look-1', trust: { person: 'Sato', vkey: expect.stringContaining('kit-signer') } },
    ]);
  });

  test('and was signed here just now asks to call nobody', async () => {
    const offered = stateOf('kit-look').answers?.['kit.choose'] as KitLookView;
    const signedHere = offered.signers[0]?.vkey ?? '';
    const { api, user } = await look('kit-look', {
      'kit.choose': { ...offered, signedHere },
      'kit.install': null as never,
    });
    expect(screen.queryByText(/^Call the person/)).toBeNull();
    expect(screen.getByText(/signed on this computer, by a key not trusted here yet/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /^This is my key, 7K3M/ }));
    await user.click(screen.getByRole('button', { name: 'Take it in…' }));
    expect(api.argsOf('kit.install')).toMatchObject([
      { trust: { vkey: signedHere, person: '佐藤 結衣' } },
    ]);
  });

  test('of two strangers: the key that is trusted is the one whose fingerprint was compared', async () => {
    const offered = stateOf('kit-look').answers?.['kit.choose'] as KitLookView;
    const [first] = offered.signers;
    const second = { ...first!, vkey: 'second-key', fingerprint: 'AAAA-BBBB-CCCC-DDDD' };
    const { api, user } = await look('kit-look', {
      'kit.choose': { ...offered, signers: [first!, second] },
      'kit.install': null as never,
    });
    await user.click(screen.getByRole('checkbox', { name: /They read AAAA-BBBB-CCCC-DDDD/ }));
    await user.type(screen.getByRole('textbox', { name: 'Whose key it is' }), 'Sato');
    await user.click(screen.getByRole('button', { name: 'Take it in…' }));
    expect(api.argsOf('kit.install')).toMatchObject([{ trust: { vkey: 'second-key' } }]);
  });

  test('shows what changes, and an older one asks why though its signer is known', async () => {
    const changes: KitLookView['changes'] = [
      { part: 'regions', is: 'changed', id: 'ap-northeast-3', fields: ['endpoint'] },
    ];
    const state = stateOf('kit-look-older');
    const offered = state.answers?.['kit.choose'] as KitLookView;
    const { api, user } = await look('kit-look-older', {
      'kit.choose': { ...offered, changes },
      'kit.install': null as never,
    });
    expect(screen.getByText(/ap-northeast-3: endpoint/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Why take it/ }), 'the update was wrong');
    await user.click(screen.getByRole('button', { name: 'Take it in…' }));
    expect(api.argsOf('kit.install')).toEqual([{ id: 'look-1', reason: 'the update was wrong' }]);
  });
});
