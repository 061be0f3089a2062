import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../../main/adapters/system/name-ids.ts';
import { importPlaybook } from '../../../main/core/imported/import.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { STEP_TYPES } from '../../../main/core/cacao/vocabulary.ts';
import { bytesOf, idOf, sample } from '../cacao/sample.ts';

const tools = { hash: createNodeHash(), ids: nameIds, keys: jssKeys };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the app finds wrong in a draft of ours. */
function errorsIn(text: string): readonly string[] {
  const { findings } = parsePlaybook('draft.yaml', encode(text));
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ code, line, message }) => `${code} ${String(line)} ${message.en}`);
}

describe('importPlaybook', () => {
  it('keeps the file in the draft, without its secrets', () => {
    const id = idOf('user-auth', 7);
    const json = sample({
      authentication_info_definitions: { [id]: { type: 'user-auth', password: 'hunter2-hunter2' } },
    });
    const { draft } = importPlaybook('/home/me/a.json', bytesOf(json), tools);
    expect(draft?.text).not.toContain('hunter2');
    expect(draft?.shape.imported).toMatchObject({ from: 'cacao-2.0', file: 'a.json' });
    expect(draft?.shape.id).toMatch(/^CACAO-\d{4}$/);
    expect(draft?.shape.imported?.original).toContain(idOf('playbook', 5));
  });

  it('says of a signature whether it fits, and that this is not who', () => {
    const signed = sample({
      signatures: [{ type: 'jss', signee: 'Us', value: 'x', public_key: 'y' }],
    });
    const { draft, findings } = importPlaybook('a.json', bytesOf(signed), tools);
    expect(draft).toBeDefined();
    expect(findings[0]).toMatchObject({
      code: 'cacao-signature-unchecked',
      pointer: '/signatures/0',
    });
  });

  it('leaves a file out of the draft that is too large for it', () => {
    const json = sample({ banana: 'x'.repeat(250_000) });
    const { draft, findings } = importPlaybook('a.json', bytesOf(json), tools);
    expect(draft?.shape.imported?.original).toBeUndefined();
    expect(findings[0]?.code).toBe('import-original-left-out');
  });

  it('makes of any workflow a draft that opens, or says why not', () => {
    const ids = STEP_TYPES.map((type) => idOf(type, 1));
    const id = fc.constantFrom(...ids);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('<b>', '![x](y)', '`', '${x}'),
    );
    const step = fc.record(
      {
        name: text,
        description: text,
        on_completion: id,
        on_failure: id,
        on_success: id,
        on_true: id,
        on_false: id,
        next_steps: fc.array(id, { maxLength: 4 }),
        cases: fc.dictionary(text, id, { maxKeys: 12 }),
        condition: text,
        delay: fc.integer(),
        timeout: fc.double(),
        out_args: fc.array(text),
        commands: fc.array(fc.record({ type: fc.constantFrom('manual', 'bash'), command: text })),
      },
      { requiredKeys: [] },
    );
    const whole = fc.array(step, { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(whole, (all) => {
        const workflow = Object.fromEntries(
          all.map((one, at) => [ids[at], { ...one, type: ids[at]?.split('--')[0] }]),
        );
        const json = sample({ workflow, workflow_start: ids[0] ?? '' });
        const { draft, findings } = importPlaybook('a.json', bytesOf(json), tools);
        if (draft) expect(errorsIn(draft.text)).toEqual([]);
        else expect(findings.some(({ level }) => level === 'error')).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(encode)), (bytes) => {
        const { draft, findings } = importPlaybook('a', bytes, tools);
        expect(draft !== undefined || findings.length > 0).toBe(true);
      }),
    );
  });
});
