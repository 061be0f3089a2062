import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from '../../mount.tsx';
import { states } from '../../states/all.ts';

const all = states('incident');
const title = () => screen.findByRole('heading', { level: 1 });

test('an incident that its playbook alone holds speaks of no kit', async () => {
  await mount(all['gate-playbook']!);
  expect((await title()).textContent).toBe('Begin with this playbook?');
  expect(screen.getByText(/PB-90: changed after it was signed/)).toBeDefined();
  expect(screen.queryByText('Kit')).toBeNull();
  expect(screen.queryByText('Fingerprint')).toBeNull();
});

test('one that both hold names both, with the hash of each to compare', async () => {
  await mount(all['gate-both']!);
  expect((await title()).textContent).toBe('Begin with this kit and playbook?');
  expect(screen.getByText(/PB-90: signed by a key that no trusted kit names/)).toBeDefined();
  expect(screen.getByText(/Kit: signed by a key not known here/)).toBeDefined();
  expect(screen.getByText(/publisher.*which proves nothing/)).toBeDefined();
  expect(screen.queryByText(/0f3c21ab/)).toBeNull();
  expect(screen.getAllByText('SHA-256')).toHaveLength(2);
});
