import { expect, test } from 'vitest';
import { gateLine, gateShort, kitLine } from '../../../../main/core/export/words/kit-words.ts';
import type { KitAtStart } from '../../../../main/core/journal/payload-kit.ts';

const kit: KitAtStart = {
  name: 'Example Corp',
  prepared: '2026-10-01',
  sha256: 'ab12',
  days: 1,
  standing: 'unsigned',
  signers: [],
  concerns: ['unsigned', 'stale'],
};
const waited: KitAtStart = {
  ...kit,
  gate: { by: 'wait', reason: { text: 'nobody answers' }, waited: 62, review: true },
};
const trusted: KitAtStart = {
  ...kit,
  standing: 'trusted',
  signers: [{ name: '佐藤', fingerprint: '7K3M' }],
  concerns: [],
};

test('a kit is told with its age, its signer, what is wrong with it, and its hash', () => {
  expect(kitLine(kit, 'en')).toBe(
    'Kit Example Corp of 2026-10-01, 1 day old · not signed · older than three months · SHA-256 ab12',
  );
  expect(kitLine(trusted, 'ja')).toBe(
    'キット Example Corp（2026-10-01、1 日前） · 佐藤 の署名 · SHA-256 ab12',
  );
});

test('who let it begin is told; one who was alone is to be looked at', () => {
  expect(gateLine(waited, 'en')).toMatch(/^Nobody else agreed.*62 s, to be reviewed$/);
  expect(gateLine(waited, 'ja')).toContain('あとで確認が必要');
  const gate = { by: 'second-person', person: 'Alex Jones', how: 'phone' } as const;
  expect(gateLine({ ...kit, gate }, 'en')).toBe('Alex Jones agreed to the kit, asked by phone');
  expect(gateLine(kit, 'en')).toBe('The run goes on with the kit it had');
  expect(gateLine(trusted, 'en')).toBeUndefined();
});

test('a list of records speaks of a kit only where something was wrong with it', () => {
  expect(gateShort({ kit: trusted }, 'en')).toBe('');
  expect(gateShort({ kit: waited }, 'en')).toMatch(
    /^not signed, older than three months: Nobody else/,
  );
});
