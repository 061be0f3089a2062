import { expect, test } from 'vitest';
import {
  broughtGateLine,
  gateShort,
  playbookLine,
} from '../../../../main/core/export/words/kit-words.ts';
import type { BroughtPlaybook } from '../../../../main/core/journal/payload-trust.ts';

const foreign: BroughtPlaybook = {
  id: 'PB-90',
  version: '1.2',
  sha256: 'ab12',
  standing: 'foreign',
  signers: [{ name: 'somebody', key: '0f3c21ab' }],
};
const trusted: BroughtPlaybook = {
  ...foreign,
  standing: 'trusted',
  signers: [{ name: '佐藤', key: '7K3M' }],
};
const gate = { by: 'second-person', person: 'Alex Jones', how: 'phone' } as const;

test('a playbook that was brought in is told with its signer, what is wrong with it, and its hash', () => {
  expect(playbookLine(foreign, 'en')).toBe(
    'Playbook PB-90 1.2, brought in · signed by a key that no trusted kit names · signed by somebody (key 0f3c21ab) · SHA-256 ab12',
  );
  expect(playbookLine(trusted, 'ja')).toBe(
    '取り込んだ手順書 PB-90 1.2 · 佐藤 の署名 · SHA-256 ab12',
  );
});

test('who let it begin is told; nothing where nobody had to', () => {
  expect(broughtGateLine({ playbooks: [foreign], gate }, 'en')).toBe(
    'Alex Jones agreed to the playbook, asked by phone',
  );
  expect(broughtGateLine({ playbooks: [foreign] }, 'ja')).toBe('同じ手順書で続行');
  expect(broughtGateLine({ playbooks: [trusted] }, 'en')).toBeUndefined();
});

test('a list of records names the playbook beside the run’s own', () => {
  const playbooks = [trusted, { ...foreign, id: 'PB-91' }];
  expect(gateShort({ brought: { playbooks, gate } }, 'en')).toBe(
    'PB-91 signed by a key that no trusted kit names: Alex Jones agreed to the playbook, asked by phone',
  );
  expect(gateShort({ brought: { playbooks: [trusted] } }, 'en')).toBe('');
});
