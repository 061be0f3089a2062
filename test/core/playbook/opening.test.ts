import { describe, expect, it } from 'vitest';
import { asksForInputs, sectionsOfRun } from '../../../main/core/playbook/opening.ts';
import { needs, pinned, section, step } from '../../fakes/plans.ts';

describe('the sections of a run', () => {
  const own = section('s', [step('one')]);

  it('are the playbook’s own where it needs nothing', () => {
    const { playbook } = pinned('PB-A', [own]);
    expect(sectionsOfRun(playbook)).toBe(playbook.sections);
  });

  it('begin with one form for all it needs', () => {
    const { playbook } = pinned('PB-A', [own], { inputs: needs('host', 'port', 'way') });
    const [first, ...rest] = sectionsOfRun(playbook);
    expect(rest).toEqual([own]);
    expect(first?.steps).toMatchObject([
      { id: 'inputs', kind: 'input', usualSeconds: 90, fields: playbook.inputs },
    ]);
    expect(sectionsOfRun(playbook).map((one) => asksForInputs(playbook, one))).toEqual([
      true,
      false,
    ]);
  });

  it('have a name no section or step of the playbook has, the same each time', () => {
    const taken = section('inputs', [step('inputs'), step('inputs-2')]);
    const { playbook } = pinned('PB-A', [taken], { inputs: needs('host') });
    const [first] = sectionsOfRun(playbook);
    expect([first?.id, first?.steps[0]?.id]).toEqual(['inputs-2', 'inputs-3']);
    expect(sectionsOfRun(playbook)).toEqual(sectionsOfRun(playbook));
  });
});
