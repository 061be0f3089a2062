import type { Complaint, Path } from '../finding.ts';
import type { Playbook, Step } from '../model.ts';
import { complain, stepsOf } from './walk.ts';

/**
 * What cannot be undone is done on a second person's word: their request is made of the acts behind it
 * in its section (`approval/acts.ts`), so the approval has to stand before the act there, and on every
 * way to it.
 */
export function checkApprovals(playbook: Playbook): readonly Complaint[] {
  return playbook.sections.flatMap(({ steps }, section) =>
    steps.flatMap((step, at): readonly Complaint[] => {
      const path = ['sections', section, 'steps', at];
      const own = check(playbook, steps, at, path);
      if (step.kind !== 'parallel') return own;
      const inner = step.tracks.flatMap((track, number) =>
        track.steps.flatMap((_, inside) => {
          const place = [...path, 'tracks', number, 'steps', inside];
          // What is agreed to before the tracks holds in each of them.
          const before = steps.slice(0, at + 1);
          return check(
            playbook,
            [...before, ...track.steps],
            before.length + inside,
            place,
            step.when,
          );
        }),
      );
      return [...own, ...inner];
    }),
  );
}

function check(
  playbook: Playbook,
  list: readonly Step[],
  at: number,
  path: Path,
  around?: string,
): readonly Complaint[] {
  const step = list[at];
  if (step?.risk !== 'destroy') return [];
  const asked = list.slice(0, at).findLastIndex(({ kind }) => kind === 'approve');
  const when = list[asked]?.when;
  // A step of a track is done only where its tracks are: their condition is its own too.
  if (asked >= 0 && (when === undefined || when === step.when || when === around)) {
    const behind = list.slice(asked + 1);
    const covered = new Set(list.slice(asked + 1, at + 1).map(({ id }) => id));
    const asks = stepsOf(playbook).flatMap(({ step: one }) =>
      one.kind === 'ask' && !behind.includes(one) ? one.options : [],
    );
    if (!asks.some(({ go }) => covered.has(go))) return [];
  }
  return [
    complain(
      'warning',
      'unapproved-destroy',
      path,
      `"${step.id}" cannot be undone, and a way leads to it on which nobody approves it. Put an \`approve\` step before it in its section.`,
      `「${step.id}」は元に戻せませんが、承認を通らずに進める道があります。同じセクションの、この手順の前に approve の手順を置いてください。`,
    ),
  ];
}
