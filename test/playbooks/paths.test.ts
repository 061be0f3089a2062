import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundled, planOf } from './support/bundled.ts';
import { walk } from './support/walk.ts';

const choices = fc.array(fc.nat(41), { minLength: 40, maxLength: 60 });

describe.each(bundled.map((playbook) => [playbook.id, planOf(playbook)] as const))(
  'a way through %s with steps skipped',
  (_, plan) => {
    it('ends', () => {
      fc.assert(
        fc.property(choices, (chosen) => walk(plan, chosen).ended),
        { numRuns: 100 },
      );
    });
  },
);

describe('every way through PB-01', () => {
  const root = bundled.find(({ id }) => id === 'PB-01');
  if (!root) throw new Error('PB-01 is not here');
  const plan = planOf(root);

  it('is short, whatever is answered and skipped', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(walk(plan, chosen).paths.length).toBeLessThan(80);
      }),
      { numRuns: 500 },
    );
  });

  it('closes the glass once it was opened', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths } = walk(plan, chosen);
        expect(paths.includes('close/end-sessions')).toBe(paths.includes('open/sign-in'));
      }),
      { numRuns: 500 },
    );
  });

  it('sends nothing to a server while an attack is possible, unless the lead says so', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths, answers } = walk(plan, chosen);
        const suspicious = ['attack', 'dont-know'].includes(answers['failing-part'] ?? '');
        const held = ['stop', 'dont-know'].includes(answers['may-go-on'] ?? '');
        if (suspicious && held) expect(paths).not.toContain('web-health');
      }),
      { numRuns: 500 },
    );
  });

  it('passes the owner of the service only where the servers are not known to be healthy', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { paths, answers } = walk(plan, chosen);
        if (paths.filter((path) => path === 'web-servers').length !== 1) return;
        const healthy = answers['web-servers'] === 'healthy';
        expect(paths.includes('service-owner')).toBe(!healthy);
      }),
    );
  });
});
