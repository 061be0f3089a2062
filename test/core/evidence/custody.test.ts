import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../main/core/evidence/custody.ts';
import type { Draft, Entry, EvidenceOrigin } from '../../../main/core/journal/payload.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

let seq = 0;
const entry = (draft: Draft, logId = 'log-1'): Entry => ({
  ...draft,
  logId,
  seq: seq++,
  ts: `2026-11-23T18:00:${String(seq).padStart(2, '0')}.000Z`,
});

/** Entries of one log, numbered from 0. */
function log(drafts: readonly Draft[], logId = 'log-1'): readonly Entry[] {
  seq = 0;
  return drafts.map((draft) => entry(draft, logId));
}

const start = (person: string): Draft =>
  ({
    type: 'run.start',
    data: { run: 'r', person, lang: 'en', includes: [], playbook: {} },
  }) as never;

function note(
  sha256: string,
  name: string,
  origin?: Partial<EvidenceOrigin>,
  step?: string,
): Draft {
  return {
    type: 'note',
    ...(step === undefined ? {} : { step }),
    att: [{ sha256, size: 9, name }],
    data: {
      kind: 'evidence',
      text: { text: `about ${name}` },
      openedAt: '2026-11-23T18:00:00.000Z',
      ...(origin && { evidence: [{ sha256, source: 'file', mediaType: 'text/plain', ...origin }] }),
    },
  };
}

const security = (code: string, detail: string | { readonly c: string }): Draft => ({
  type: 'security',
  data: { code, detail: typeof detail === 'string' ? { text: detail } : detail },
});

const custodyOf = (entries: readonly Entry[], at = 0): readonly string[] | undefined =>
  evidenceOf(entries)[at]?.custody.map(({ what, by }) => `${what} ${by}`);

describe('evidence and its chain of custody', () => {
  it('is every attachment of a note, with where it came from and who took it', () => {
    const items = evidenceOf(
      log([start('sato'), note(A, 'a.log', { maskedFrom: B, named: '../a.log' }, 'one')]),
    );
    expect(items).toEqual([
      {
        logId: 'log-1',
        seq: 1,
        at: '2026-11-23T18:00:02.000Z',
        who: 'sato',
        name: 'a.log',
        sha256: A,
        size: 9,
        text: 'about a.log',
        step: 'one',
        origin: {
          sha256: A,
          source: 'file',
          mediaType: 'text/plain',
          maskedFrom: B,
          named: '../a.log',
        },
        custody: [{ what: 'collected', seq: 1, at: '2026-11-23T18:00:02.000Z', by: 'sato' }],
      },
    ]);
  });

  it('keeps several attachments of one note apart, each with its own origin', () => {
    const two: Draft = {
      type: 'note',
      att: [
        { sha256: A, size: 1, name: 'a' },
        { sha256: B, size: 2, name: 'b' },
      ],
      data: {
        kind: 'evidence',
        text: { c: 'removed' },
        openedAt: '',
        evidence: [{ sha256: A, source: 'pasted', mediaType: 'image/png' }],
      },
    };
    const items = evidenceOf(log([two]));
    expect(items.map(({ name, origin, text }) => [name, origin?.source, text])).toEqual([
      ['a', 'pasted', ''],
      ['b', undefined, ''],
    ]);
  });

  it('a check, a change and a copy belong to the one whose hash they name', () => {
    const entries = log([
      start('sato'),
      note(A, 'a'),
      note(B, 'b'),
      security('evidence-checked', A),
      security('evidence-changed', `${B} → ${A}`),
      security('evidence-copied', `${A} → /media/usb/a`),
      security('sender-refused', A),
      security('toString', A),
      security('evidence-checked', { c: 'removed' }),
    ]);
    expect(custodyOf(entries, 0)).toEqual(['collected sato', 'checked sato', 'copied sato']);
    expect(custodyOf(entries, 1)).toEqual(['collected sato', 'changed sato']);
  });

  it('an export, an upload and a witness cover what stood in the log before', () => {
    const entries = log([
      start('sato'),
      note(A, 'a'),
      { type: 'export', data: { records: 2, to: { text: '/media/usb' } } },
      note(B, 'b'),
      {
        type: 'upload',
        data: { target: 't', kind: 's3', to: 's3://bucket', size: 3, objects: 1, bytes: 1 },
      },
      { type: 'witness', data: { name: 'tanaka', vkey: '', size: 4, root: '', time: '' } },
    ]);
    expect(custodyOf(entries, 0)).toEqual([
      'collected sato',
      'exported sato',
      'uploaded s3://bucket',
      'witnessed tanaka',
    ]);
    expect(custodyOf(entries, 1)).toEqual(['collected sato', 'witnessed tanaka']);
  });

  it('a record of another log of the chain says nothing of it', () => {
    const first = log([start('sato'), note(A, 'a')]);
    const second = log(
      [
        start('tanaka'),
        security('evidence-checked', A),
        { type: 'export', data: { records: 9, to: { text: 'x' } } },
        note(A, 'again'),
      ],
      'log-2',
    );
    expect(custodyOf([...first, ...second], 0)).toEqual(['collected sato']);
    expect(custodyOf([...first, ...second], 1)).toEqual(['collected tanaka']);
  });

  it('a note without a file, and a record of any other kind, is none', () => {
    const word: Draft = {
      type: 'note',
      data: { kind: 'evidence', text: { text: '' }, openedAt: '' },
    };
    expect(evidenceOf(log([start('sato'), word, security('evidence-checked', A)]))).toEqual([]);
  });
});
