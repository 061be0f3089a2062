import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INTERVALS, NO_RULES, ruleFor, withRule } from '../../../main/core/programme/schedule.ts';

it('says nothing of what nobody has spoken of', () => {
  expect(ruleFor(NO_RULES, 'PB-01', 'sato')).toBeUndefined();
});

it('a person’s own rule goes before the playbook’s, whichever came first', () => {
  const all = withRule(NO_RULES, { playbook: 'PB-01', months: 6 });
  const own = withRule(all, { playbook: 'PB-01', person: 'sato', months: 0 });
  expect(ruleFor(own, 'PB-01', 'sato')).toBe(0);
  expect(ruleFor(own, 'PB-01', 'mori')).toBe(6);
  expect(ruleFor(withRule(own, { playbook: 'PB-01', person: 'sato' }), 'PB-01', 'sato')).toBe(6);
});

it('holds one rule for each pair, the one that was made last', () => {
  const rule = fc.record({
    playbook: fc.constantFrom('PB-01', 'PB-02'),
    person: fc.constantFrom('sato', 'mori'),
    months: fc.constantFrom(...INTERVALS),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 30 }), (rules) => {
      const schedule = rules.reduce(withRule, NO_RULES);
      for (const { playbook, person } of rules) {
        const last = rules.findLast((one) => one.playbook === playbook && one.person === person);
        expect(ruleFor(schedule, playbook, person)).toBe(last?.months);
      }
      const pairs = schedule.rules.map((one) => `${one.playbook} ${one.person ?? ''}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }),
  );
});
