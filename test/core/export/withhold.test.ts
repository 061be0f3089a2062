import { describe, expect, it } from 'vitest';
import { Withholding, type WithholdRule } from '../../../main/core/export/withhold.ts';
import type { Attachment } from '../../../main/core/journal/payload.ts';
import { LOG, stored } from './stored.ts';

const file = (digit: string): Attachment => ({ sha256: digit.repeat(64), size: 3, name: digit });

function noteWith(seq: number, c: string, ...att: readonly Attachment[]) {
  return stored({ type: 'note', data: { kind: 'note', text: { c }, openedAt: '' }, att }, { seq });
}

const rule = (part: Partial<WithholdRule>): WithholdRule => ({
  what: { kind: 'notes' },
  why: 'privacy',
  attachments: true,
  ...part,
});

describe('what is left out', () => {
  it('is told record by record, with the reason of the first rule that speaks of it', () => {
    const out = new Withholding([
      rule({ what: { kind: 'record', logId: LOG, seq: 2 }, why: 'names a customer' }),
      rule({}),
    ]);
    for (const one of [noteWith(1, 'a'), noteWith(2, 'b')]) out.add(one);
    expect(out.listed()).toEqual([
      { log: LOG, seq: 1, why: 'privacy' },
      { log: LOG, seq: 2, why: 'names a customer' },
    ]);
    expect([...out.commitments]).toEqual(['a', 'b']);
  });

  it('keeps an attachment that another record still shows', () => {
    const out = new Withholding([rule({ what: { kind: 'record', logId: LOG, seq: 1 } })]);
    out.add(noteWith(1, 'a', file('1'), file('2')));
    out.add(noteWith(2, 'b', file('2')));
    expect([...out.attachments()]).toEqual(['1'.repeat(64)]);
    expect(out.listed()).toEqual([{ log: LOG, seq: 1, why: 'privacy', att: ['1'.repeat(64)] }]);
  });

  it('leaves attachments where only texts were meant', () => {
    const out = new Withholding([rule({ attachments: false })]);
    out.add(noteWith(1, 'a', file('1')));
    expect(out.attachments().size).toBe(0);
    expect(out.listed()).toEqual([{ log: LOG, seq: 1, why: 'privacy' }]);
  });

  it('is nothing without a rule, and of another log', () => {
    const none = new Withholding([]);
    none.add(noteWith(1, 'a'));
    const other = new Withholding([rule({ what: { kind: 'record', logId: 'other', seq: 1 } })]);
    other.add(noteWith(1, 'a'));
    expect([none.listed(), other.listed()]).toEqual([[], []]);
  });
});
