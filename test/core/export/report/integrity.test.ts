import { expect, test } from 'vitest';
import { integrity } from '../../../../main/core/export/report/integrity.ts';
import type { ReportInput } from '../../../../main/core/export/report/input.ts';
import type { AnchorStory } from '../../../../main/core/export/story.ts';

type Upload = Extract<AnchorStory['how'], { kind: 'upload' }>;

function told(lang: 'en' | 'ja', how: Omit<Upload, 'kind'>): string {
  const anchor = { logId: 'log', seq: 9, at: 0, size: 9, how: { kind: 'upload', ...how } };
  const input = {
    lang,
    verdict: {
      verdict: 'VALID_UNANCHORED',
      records: 10,
      checkpointed: 10,
      anchoredUpTo: 0,
      by: [],
      findings: [],
      logs: [],
    },
    story: { anchors: { shown: [anchor], left: 0 }, logs: [] },
    stamps: [],
    root: '',
  };
  return integrity(input as unknown as ReportInput);
}

test('a locked copy is told as an anchor to compare with, with its lock', () => {
  const how = {
    to: 's3://acme-evidence/breakglass',
    service: 's3',
    lockedUntil: '2027-11-24T03:12:00.000Z',
    lockMode: 'COMPLIANCE',
  } as const;
  expect(told('en', how)).toContain(
    'up to record 8 lies in s3://acme-evidence/breakglass under Object Lock (COMPLIANCE) until 2027-11-24T03:12:00.000Z: an anchor',
  );
  expect(told('ja', how)).toContain('Object Lock COMPLIANCE');
});

test.each([
  ['a bucket without a lock', { to: 's3://acme-logs', service: 's3' }],
  ['a folder', { to: '/media/usb', service: 'folder' }],
  ['a folder that claims a lock', { to: '/media/usb', service: 'folder', lockedUntil: '2099' }],
] as const)('%s is told as a copy and no anchor', (_, how) => {
  expect(told('en', how)).toContain(`lies in ${how.to}, not locked`);
  expect(told('en', how)).toContain('it is no anchor');
  expect(told('ja', how)).toContain('裏付けにはならない');
});
