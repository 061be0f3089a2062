import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNodeRandom } from '../../../../main/adapters/system/random.ts';
import type { Draft } from '../../../../main/core/journal/payload.ts';
import { clean, MAX_TEXT } from '../../../../main/core/journal/redact/clean.ts';
import { createRedactor } from '../../../../main/core/journal/redact/redactor.ts';
import { createSalts } from '../../../../main/core/journal/salts.ts';
import { hash, must, note } from '../../../fakes/log-disk.ts';

const random = createNodeRandom();
const salt = createSalts(random);
const tools = () => ({ hash, salt, redactor: createRedactor(hash, random.bytes(32)) });
/** What a careless caller in plain JavaScript might hand over. */
const careless = (draft: object) => draft as unknown as Draft;

describe('typed redaction', () => {
  it('lets no field through that its type does not list', () => {
    const draft = careless({
      type: 'answer',
      data: { path: 'a', option: 'b', secretAccessKey: 'x', __proto__: { y: 1 } },
    });
    const { stored, red } = must(clean(tools(), draft));
    expect(stored).toEqual({ path: 'a', option: 'b' });
    expect(red).toEqual({ count: 1, rules: ['unlisted-field'] });
  });

  it('drops values of a wrong type, also in lists, and says how many', () => {
    const data = {
      path: 7,
      how: 'person',
      items: ['a', { b: 1 }, 'c'],
      byHand: 'yes',
      actual: 'bare',
    };
    const { stored, red } = must(clean(tools(), careless({ type: 'step.done', data })));
    expect(stored).toEqual({ how: 'person', items: ['a', 'c'] });
    expect(red).toEqual({ count: 4, rules: ['wrong-type'] });
  });

  it('writes nothing of a type it has no list for', () => {
    const result = clean(tools(), careless({ type: 'of-later', data: { token: 'x' } }));
    expect(result).toMatchObject({ ok: false, error: { code: 'redaction-failed' } });
    expect(clean(tools(), careless({ type: 'toString', data: {} }))).toMatchObject({ ok: false });
    expect(clean(tools(), careless({ type: 'answer', data: [] }))).toMatchObject({ ok: false });
  });

  it('fault 32: leaves out a text that is too long to be looked at, and writes the rest', () => {
    expect(must(clean(tools(), note('x'.repeat(MAX_TEXT)))).texts[0]?.text).toHaveLength(MAX_TEXT);
    const { texts, stored, red } = must(clean(tools(), note('x'.repeat(1_048_576))));
    expect(texts[0]?.text).toBe('[REDACTED:too-long:00000000]');
    expect(stored).toMatchObject({ kind: 'note' });
    expect(red).toEqual({ count: 1, rules: ['too-long'] });
  });

  it('fault 32: writes a record without the text its rules broke on, and says so', () => {
    const broken = tools();
    const redactor = {
      ...broken.redactor,
      all: (text: string): string => {
        if (text.includes('poison')) throw new Error('a rule broke');
        return text;
      },
    };
    const draft = careless({
      type: 'outcome',
      data: {
        id: 'i',
        status: 'ok',
        by: 'answer',
        results: [
          { target: 'web-1', status: 'Success', output: { text: 'poison wJalrXUtnFEMI' } },
          { target: 'web-2', status: 'Success', output: { text: 'fine' } },
        ],
      },
    });
    const { texts, shown, red } = must(clean({ ...broken, redactor }, draft));
    expect(texts.map(({ text }) => text)).toEqual(['[REDACTED:redactor-failed:00000000]', 'fine']);
    expect(shown).toMatchObject({ id: 'i', results: [{ target: 'web-1' }, { target: 'web-2' }] });
    expect(JSON.stringify([texts, shown])).not.toContain('wJalr');
    expect(red).toEqual({ count: 1, rules: ['redactor-failed'] });
  });

  it('stores free text as a salted commitment that the kept line opens', () => {
    const { stored, shown, texts } = must(clean(tools(), note('サインインできない')));
    const [kept] = texts;
    const digest = createHash('sha256')
      .update(Buffer.from(kept?.salt ?? '', 'base64'))
      .update(kept?.text ?? '')
      .digest('base64');
    expect(stored).toMatchObject({ text: { c: digest } });
    expect(JSON.stringify(stored)).not.toContain('サインイン');
    expect(shown).toMatchObject({ text: { c: digest, text: 'サインインできない' } });
    const again = must(clean(tools(), note('サインインできない')));
    expect(again.texts[0]?.c).not.toBe(digest);
  });

  it('masks before it commits', () => {
    const all = tools();
    all.redactor.protect(['correct horse']);
    const { texts, red } = must(clean(all, note('it was correct horse')));
    expect(texts[0]?.text).toMatch(/^it was \[REDACTED:protected:[0-9a-f]{8}\]$/);
    expect(red).toEqual({ count: 1, rules: ['protected'] });
  });

  it('keeps the access key id of a session: it is evidence', () => {
    const data = {
      session: 's',
      kind: 'role',
      account: '111122223333',
      arn: 'arn:aws:sts::111122223333:assumed-role/R/mika',
      region: 'eu-west-1',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      expires: 'x',
      mfa: true,
      chained: false,
      intent: 'i',
    };
    const { stored, red } = must(clean(tools(), careless({ type: 'session.start', data })));
    expect(stored).toEqual(data);
    expect(red).toBeUndefined();
  });
});
