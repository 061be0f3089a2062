import { describe, expect, it } from 'vitest';
import { cacaoDraft } from '../../../main/core/cacao/draft.ts';
import { readCacao } from '../../../main/core/cacao/read.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { ACTION, action, bytesOf, END, sample, steps } from './sample.ts';

function drafted(changes: JsonObject): ReturnType<typeof cacaoDraft>['shape'] {
  const { document } = readCacao('a.json', bytesOf(sample(changes)));
  if (!document) throw new Error('refused');
  return cacaoDraft(document, 'CACAO-0001').shape;
}

describe('values a file gives', () => {
  it.each([
    ['a number', { type: 'integer', value: 5 }, '5'],
    ['a list', { type: 'dictionary', value: { a: [1] } }, '{"a":[1]}'],
    ['a constant', { type: 'string', value: 'x', constant: true }, 'x'],
  ])('are read first: %s', (_, variable, shown) => {
    const { sections, inputs } = drafted({ playbook_variables: { __v__: variable } });
    expect(sections[0]?.steps[0]?.do.en).toBe(`- \`__v__\` = \`${shown}\``);
    expect(inputs).toBeUndefined();
  });

  it('are not read where a field of a map is a secret by its name, however deep', () => {
    const value = { host: 'db', login: [{ user: 'a', password: 'hunter2' }], api_key: 'k-1' };
    const { sections } = drafted({ playbook_variables: { __config__: { value } } });
    const said = sections[0]?.steps[0]?.do.en ?? '';
    expect(said).toContain('"host":"db"');
    expect(said).not.toMatch(/hunter2|k-1/);
  });

  it('are read first and asked for where others may change them', () => {
    const variable = { type: 'string', value: 'usual', external: true };
    const { sections, inputs } = drafted({ playbook_variables: { __v__: variable } });
    expect(sections[0]?.steps[0]?.do.en).toContain('usual');
    expect(inputs).toMatchObject([{ id: 'v' }]);
  });

  it('stand in the step or question they belong to', () => {
    const step_variables = { __own__: { type: 'string', value: 'only here' } };
    const [own, gate] = [
      action({ step_variables, on_completion: END }),
      { type: 'if-condition', name: 'Ours', condition: 'x', on_true: END, step_variables },
    ].map((step) => drafted({ workflow: steps({ [ACTION]: step }) }).sections[0]?.steps[0]?.do.en);
    expect(own).toContain('- `__own__` = `only here`');
    expect(gate).toContain('- `__own__` = `only here`');
  });
});
