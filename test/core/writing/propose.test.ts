import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../main/core/journal/bytes.ts';
import { diffPlaybooks } from '../../../main/core/playbook/diff.ts';
import type { Playbook } from '../../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { nextVersion, propose, type Proposal } from '../../../main/core/writing/propose.ts';
import { TEMPLATE } from '../../../main/core/writing/template.ts';

const read = (text: string): Playbook => {
  const { playbook, findings } = parsePlaybook('p.yaml', utf8(text));
  if (!playbook) throw new Error(JSON.stringify(findings));
  return playbook;
};
const before = read(TEMPLATE);
const steps = before.sections.flatMap((section) => section.steps);
const [first] = steps;
const more = { en: 'Or: “it hangs”.', ja: 'または「止まる」。' };
const changes = (text: string) => diffPlaybooks(before, read(text));

describe('a change that a drill proposes', () => {
  it('is none where the text has no such step, or is no YAML', () => {
    expect(propose(TEMPLATE, 'nowhere', { is: 'target', seconds: 60 }, 'late')).toBeUndefined();
    expect(propose('a: [', 'a', { is: 'target', seconds: 60 }, 'late')).toBeUndefined();
  });

  it('adds a sentence to a text in both languages, changes nothing else, and says why above', () => {
    const text = propose(
      TEMPLATE,
      first!.id,
      { is: 'say', field: 'do', more },
      'It hung\nfor long',
    )!;
    const [change, ...others] = changes(text).steps;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ is: 'changed', at: { id: first!.id } });
    expect(change?.fields.map(({ after }) => after)).toEqual([
      `${first!.do.en} ${more.en}`,
      `${first!.do.ja}${more.ja}`,
    ]);
    expect(text).toMatch(/\n *# It hung for long\n *- /);
  });

  it('begins a text that the step does not have', () => {
    const { id } = steps.find(({ warning }) => warning === undefined)!;
    const text = propose(TEMPLATE, id, { is: 'say', field: 'warning', more }, 'why')!;
    const step = read(text)
      .sections.flatMap((one) => one.steps)
      .find((one) => one.id === id);
    expect(step?.warning).toEqual(more);
  });

  it('puts a step by hand behind, twice under names of its own', () => {
    const title = { en: 'Call the bank', ja: '銀行に電話する' };
    const added: Proposal = { is: 'step-after', title, say: title };
    const once = propose(TEMPLATE, first!.id, added, 'why')!;
    const twice = propose(once, first!.id, added, 'why')!;
    const ids = read(twice).sections[0]!.steps.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual([first!.id, 'from-drill-2', 'from-drill-1']);
    expect(changes(once).steps).toMatchObject([{ is: 'added', at: { title } }]);
  });

  it('is a playbook still, and read as it was meant, whatever people wrote', () => {
    const proposals = fc.oneof(
      fc.record({
        is: fc.constant('say' as const),
        field: fc.constantFrom('do' as const, 'expect' as const, 'warning' as const),
        more: fc.record({ en: words(), ja: words() }),
      }),
      fc.record({
        is: fc.constant('step-after' as const),
        title: fc.record({ en: words(), ja: words() }),
        say: fc.record({ en: words(), ja: words() }),
      }),
    );
    const at = fc.constantFrom(...steps.map(({ id }) => id));
    fc.assert(
      fc.property(at, proposals, fc.string({ unit: 'binary' }), (id, proposal, reason) => {
        const text = propose(TEMPLATE, id, proposal, reason);
        if (text === undefined) throw new Error('nothing was put in');
        const [change, ...others] = changes(text).steps;
        expect(others).toEqual([]);
        const said = proposal.is === 'say' ? proposal.more : proposal.say;
        expect(JSON.stringify(change?.fields)).toContain(
          JSON.stringify(said.ja.trim()).slice(1, -1),
        );
      }),
      { numRuns: 60 },
    );
  });
});

function words() {
  return fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .filter((one) => /[a-z]/i.test(one));
}

it('a version counts up by its last number; a text without one stays as it is', () => {
  expect(read(nextVersion(TEMPLATE)).version).not.toBe(before.version);
  expect(nextVersion("version: '1.9'\n")).toBe("version: '1.10'\n");
  expect(nextVersion('title: x\n')).toBe('title: x\n');
});
