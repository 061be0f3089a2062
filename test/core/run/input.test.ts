import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variableOf } from '../../../main/core/run/input.ts';
import type { InputField, InputType } from '../../../main/core/playbook/model.ts';

function field(type: InputType, more: Partial<InputField> = {}): InputField {
  return { id: 'f', type, label: { en: 'F', ja: 'F' }, required: true, ...more };
}

describe('variableOf', () => {
  it.each<[InputType, string]>([
    ['incident-id', 'two words'],
    ['incident-id', '-starts-with-dash'],
    ['account-id', '12345678901'],
    ['region', 'tokyo'],
    ['arn', 'arn:aws:iam'],
    ['instance-ids', 'i-xyz'],
    ['number', 'ten'],
    ['boolean', 'yes'],
    ['time', '2026-13-01'],
  ])('refuses a %s written "%s"', (type, typed) => {
    expect(variableOf(field(type), typed)).toEqual({ ok: false, error: { code: 'format' } });
  });

  it('refuses an empty required field and lets an empty optional one be', () => {
    expect(variableOf(field('text'), '  ')).toEqual({ ok: false, error: { code: 'required' } });
    expect(variableOf(field('text', { required: false }), '  ')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('refuses more than 4,000 characters and choices that are not there', () => {
    expect(variableOf(field('text'), 'x'.repeat(4_001))).toMatchObject({
      error: { code: 'too-long' },
    });
    const choice = field('choice', { choices: [{ value: 'a', label: { en: 'A', ja: 'A' } }] });
    expect(variableOf(choice, 'b')).toMatchObject({ error: { code: 'choice' } });
    expect(variableOf(choice, 'a')).toMatchObject({ ok: true, value: { value: 'a' } });
  });

  it('holds a field to its own pattern too', () => {
    const inc = field('incident-id', { pattern: 'INC-\\d+' });
    expect(variableOf(inc, 'DRILL-1')).toMatchObject({ error: { code: 'format' } });
    expect(variableOf(inc, 'INC-7')).toMatchObject({ ok: true });
  });

  it('takes at most 200 characters where a pattern is to be tried', () => {
    const named = field('text', { pattern: 'a+' });
    expect(variableOf(named, 'a'.repeat(201))).toMatchObject({ error: { code: 'too-long' } });
    expect(variableOf(named, 'a'.repeat(200))).toMatchObject({ ok: true });
  });

  it.each<[InputType, string, string]>([
    ['account-id', '１２３４５６７８９０１２', '123456789012'],
    ['incident-id', ' ＩＮＣ－１ ', 'INC-1'],
    ['region', 'ap-northeast-1', 'ap-northeast-1'],
    [
      'instance-ids',
      'i-0a7f3c91d2e84b605 mi-0123456789abcdef0',
      'i-0a7f3c91d2e84b605 mi-0123456789abcdef0',
    ],
    ['time', '2026-01-02T03:04:05+09:00', '2026-01-02T03:04:05+09:00'],
  ])('takes a %s typed "%s"', (type, typed, value) => {
    expect(variableOf(field(type), typed)).toEqual({ ok: true, value: { id: 'f', type, value } });
  });

  it('keeps free text apart, as a commitment, and never in clear', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (typed) => {
        fc.pre(typed.trim() !== '');
        const filled = variableOf(field('text'), typed);
        expect(filled).toEqual({
          ok: true,
          value: { id: 'f', type: 'text', text: { text: typed.trim() } },
        });
      }),
    );
  });
});

describe('a time with a limit', () => {
  const NOW = Date.parse('2026-11-28T09:00:00Z');
  const until = { ...field('time'), withinSeconds: 12 * 3_600 };

  it.each([
    ['2026-11-28T09:00:00Z', 'past'],
    ['2026-11-27T20:00:00Z', 'past'],
    ['2026-11-28T21:00:01Z', 'too-far'],
    ['2026-13-28T21:00:00Z', 'format'],
  ])('refuses %s as %s', (typed, code) => {
    expect(variableOf(until, typed, NOW)).toEqual({ ok: false, error: { code } });
  });

  it.each(['2026-11-28T21:00:00Z', '2026-11-29T06:00:00+09:00', '2026-11-28T09:00:01Z'])(
    'takes %s',
    (typed) => {
      expect(variableOf(until, typed, NOW)).toMatchObject({ ok: true, value: { value: typed } });
    },
  );
});
