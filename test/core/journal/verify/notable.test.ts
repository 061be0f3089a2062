import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../main/core/json/value.ts';
import { canonical } from '../../../../main/core/journal/canonical.ts';
import { noteRecord } from '../../../../main/core/journal/verify/log-facts.ts';
import { notableOf } from '../../../../main/core/journal/verify/notable.ts';
import { LineScanner } from '../../../../main/core/journal/verify/scan.ts';

const pulled = {
  as: 'pulled-1',
  section: 'since',
  playbook: { id: 'PB-10', version: '1.1', sha256: 'a'.repeat(64) },
  includes: [{ id: 'PB-15', version: '1.2', sha256: 'b'.repeat(64) }],
};
const note = (more: Readonly<Record<string, Json>>) => ({
  seq: 3,
  type: 'note',
  data: { kind: 'note', text: {}, ...more },
});

function typeOf(record: Json): string | undefined {
  const bytes = new TextEncoder().encode(canonical(record));
  const scanner = new LineScanner();
  expect(scanner.scan(bytes, 0, bytes.length)).toBe(true);
  return notableOf(bytes, scanner.found);
}

describe('records the verifier reads', () => {
  it('are no notes but those that tell how the list was left', () => {
    expect(typeOf(note({}))).toBeUndefined();
    expect(typeOf(note({ path: '{"deviation":' }))).toBeUndefined();
    expect(typeOf({ seq: 3, type: 'answer', data: { deviation: {} } })).toBeUndefined();
    expect(typeOf({ seq: 3, type: 'note' })).toBeUndefined();
    expect(typeOf(note({ deviation: { is: 'jump', to: 'x' } }))).toBe('note');
    expect(typeOf({ seq: 3, type: 'score', data: {} })).toBe('score');
  });

  it('name the playbooks of a section that was taken in, even where no step of it was begun', () => {
    const read = (deviation: Json) =>
      noteRecord('note', canonical(note({ deviation })), 3, 'seg').playbooks;
    expect(read({ is: 'pulled', path: 'a', pulled })).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    expect(read({ is: 'put-back', path: 'a', pulled: { ...pulled, includes: 'none' } })).toEqual([
      'a'.repeat(64),
    ]);
    expect(read({ is: 'jump', to: 'x', over: [] })).toEqual([]);
    expect(read('pulled')).toEqual([]);
  });
});
