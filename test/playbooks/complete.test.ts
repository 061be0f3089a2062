import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import type { Playbook, Step } from '../../main/core/playbook/model.ts';
import type { PlanStep } from '../../main/core/run/plan.ts';
import { bundled, planOf } from './support/bundled.ts';
import { explore } from './support/explore.ts';
import { ask, madeUp, step } from './support/made-up.ts';

/**
 * PB-06: AWS says the same: where things are being destroyed, what destroys them is stopped first.
 * PB-16: a drill; what would change something there is meant to be refused.
 */
const CONTAINS_FIRST = ['PB-06', 'PB-16'];

/** Lines of PB-13 run in the session that AssumeRoot gave, those of PB-16 as the user's own. */
const WITHOUT_ROLE = ['PB-13', 'PB-16'];

/** Ends of ways that changed something before anything was kept. */
function hasty(playbook: Playbook): readonly string[] {
  const { ends } = explore(planOf(playbook));
  return [...new Set(ends.flatMap(({ marks }) => marks.hasty ?? []))];
}

const TELLS = /^(?:Tell|Phone|Warn|Announce|Inform)\b/;
const tells = ({ kind, title }: Step): boolean =>
  (kind === 'do' || kind === 'check') && TELLS.test(title.en);

/** Kinds that reach AWS with a session: each must say whose. */
const acts = ({ kind }: Step): boolean =>
  ['cli', 'run-command', 'automation', 'terminal', 'secret'].includes(kind);

describe('what every playbook has', () => {
  it('stands in the catalogue, which is whole', () => {
    const ids = Array.from({ length: 21 }, (_, number) => `PB-${String(number).padStart(2, '0')}`);
    expect(bundled.map(({ id }) => id)).toEqual(ids);
  });

  it('finds a change made before anything was kept, on one way only', () => {
    const change = step('cut', 'cli', `risk: change, command: 'aws iam list-users'`);
    const keep = step('keep', 'evidence', 'what: { en: All, ja: すべて }');
    const playbook = madeUp(ask('which', ['a>keep', 'b>cut']) + keep + change);
    expect(hasty(playbook)).toEqual(['cut']);
    expect(hasty(madeUp(keep + change))).toEqual([]);
  });

  describe.each(bundled.map((playbook) => [playbook.id, playbook] as const))(
    '%s',
    (id, playbook) => {
      const steps = stepsOf(playbook).map(({ step: one }) => one);

      it('keeps evidence before it changes anything, unless it must contain first', () => {
        expect(CONTAINS_FIRST.includes(id) ? [] : hasty(playbook)).toEqual([]);
      });

      it('has somebody told', () => {
        expect(steps.filter(tells).map((one) => one.id)).not.toEqual([]);
      });

      it('is found by what people see, and sends away whom it is not for', () => {
        expect(playbook.symptoms.length).toBeGreaterThanOrEqual(2);
        expect(playbook.aliases.length).toBeGreaterThanOrEqual(3);
        expect(playbook.outOfScope.length).toBeGreaterThanOrEqual(1);
      });

      it('names the role of every step that reaches AWS', () => {
        const without = steps.filter(
          (one) => acts(one) && !('role' in one && one.role !== undefined),
        );
        expect(WITHOUT_ROLE.includes(id) ? [] : without.map((one) => one.id)).toEqual([]);
      });

      it('asks for what it needs in steps, as nothing is asked before a run begins: rule U7', () => {
        expect(playbook.inputs).toEqual([]);
      });

      it('asks for nothing that PB-00 has asked for, unless that was passed over: rule U7', () => {
        const asked = new Map<string, PlanStep>();
        for (const at of planOf(playbook).steps) {
          if (at.step.kind !== 'input') continue;
          for (const field of at.step.fields) {
            const first = asked.get(field.id);
            if (first === undefined) asked.set(field.id, at);
            else {
              expect([field.id, first.from.id]).toEqual(['incident_id', 'PB-00']);
              expect(at.step.when).toBe("way_in == 'normal'");
            }
          }
        }
      });

      it('binds values only where something comes back to the app', () => {
        const bound = steps.filter(({ outputs }) => outputs.length > 0);
        expect(bound.filter(({ kind }) => kind !== 'automation').map((one) => one.id)).toEqual([]);
      });
    },
  );
});
