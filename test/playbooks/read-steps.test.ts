import { describe, expect, it } from 'vitest';
import { readStep } from '../../main/ipc/views/read-step.ts';
import { bundled, planOf } from './support/bundled.ts';

describe('every bundled playbook, read before a run', () => {
  it.each(bundled.map((playbook) => [playbook.id, planOf(playbook)] as const))(
    'has in %s all texts of each step, answers that lead to steps, and commands with their holes',
    (_, plan) => {
      for (const at of plan.steps) {
        const read = readStep(plan, at);
        const { why, expect: expected, undo, warning } = at.step;
        expect(read).toMatchObject({ path: at.path, do: at.step.do, whens: at.whens });
        expect([read.why, read.expect, read.undo, read.warning]).toEqual([
          why,
          expected,
          undo,
          warning,
        ]);
        for (const part of read.parts) {
          if (part.is === 'answers') {
            for (const { to } of part.answers) {
              if (typeof to === 'number') expect(plan.steps[to - 1]).toBeDefined();
            }
          }
          if (part.is === 'lines' && at.step.kind === 'cli') {
            const shown = part.lines.map((line) => line.map(({ text }) => text).join(''));
            expect(shown.join('\n')).toBe(at.step.command.replaceAll('$${', '${'));
            const holes = part.lines.flat().flatMap(({ variable }) => variable ?? []);
            expect(holes).toHaveLength(at.step.command.match(/(?<!\$)\$\{/g)?.length ?? 0);
          }
        }
      }
    },
  );
});
