import { describe, expect, it, test } from 'vitest';
import { StoryFold } from '../../../../main/core/export/fold-story.ts';
import { noNames } from '../../../../main/core/export/names.ts';
import { timesIn } from '../../../../main/core/export/times.ts';
import { LOG, START, stored } from '../stored.ts';
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

const witness = stored(
  {
    type: 'witness',
    data: {
      name: 'tanaka',
      vkey: 'tanaka+1a2b3c4d+key',
      size: 12,
      root: 'root',
      time: '2026-11-23T18:30:00Z',
    },
  },
  { seq: 12 },
);

function input(lang: 'en' | 'ja', more: Partial<ReportInput['verdict']>, trusted: boolean) {
  const fold = new StoryFold();
  fold.add(witness);
  const made: ReportInput = {
    lang,
    story: fold.story(),
    names: () => noNames,
    times: timesIn('Asia/Tokyo'),
    made: START,
    app: 'breakglass/0.1.0',
    verdict: {
      verdict: 'VALID_UNANCHORED',
      records: 20,
      checkpointed: 20,
      anchoredUpTo: 0,
      by: [],
      findings: [],
      shortCode: '20 @ CODE',
      logs: [{ logId: LOG, records: 20, checkpointed: 20, shortCode: '20 @ CODE' }],
      ...more,
    },
    trusted,
    root: '',
    stamps: [],
    clocks: [],
    picture: () => undefined,
  };
  return integrity(made).replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(+code));
}

describe('what a report says can be relied on', () => {
  it('counts no witness that a record only names', () => {
    for (const trusted of [true, false]) {
      const text = input('en', {}, trusted);
      expect(text).toContain('Not anchored: ');
      expect(text).not.toContain('Anchored up to');
      expect(text).toContain('tanaka (key 1a2b3c4d) cosigned the records up to 11');
    }
    expect(input('en', {}, true)).toContain('nothing that the exporting laptop trusts');
    expect(input('en', {}, false)).toContain('nothing from outside the laptop was compared');
    expect(input('ja', {}, true)).toContain('外部の裏付けはありません');
  });

  it('names what vouches, how far, by whose trust, and how a reader puts in their own', () => {
    const anchored = {
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 12,
      by: ['witness tanaka', 'short code 12 @ ABC'],
    } as const;
    const english = input('en', anchored, true);
    expect(english).toContain(
      'Anchored up to record 11 by the witness tanaka, the short code 12 @ ABC, noted outside; records after that are not.',
    );
    expect(english).toContain('Only keys and codes that the exporting laptop trusts were counted.');
    expect(english).toContain('node verify.mjs . --trust FILE');
    const japanese = input('ja', anchored, true);
    expect(japanese).toContain('記録 11 まで、外部の裏付けがあります（立会人 tanaka、');
    expect(japanese).toContain('--trust FILE');
  });

  it('says where it rests on one word alone, and whose', () => {
    const one = { verdict: 'VALID_ANCHORED', anchoredUpTo: 12, by: ['witness tanaka'] } as const;
    expect(input('en', one, true)).toContain(
      'Anchored up to record 11 by one alone: the witness tanaka;',
    );
    expect(input('ja', one, true)).toContain('外部の裏付けが一つだけあります（立会人 tanaka）');
  });

  it('is told in the tone of bad news where a record was changed, with the place', () => {
    const text = input(
      'en',
      { verdict: 'TAMPERED', findings: [{ seq: 3, kind: 'hash', text: 'record 3 <b>' }] },
      false,
    );
    expect(text).toContain('class="bad-text">Something was changed');
    expect(text).toContain('<code>#3</code> record 3 <b>');
  });
});
