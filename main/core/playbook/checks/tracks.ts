import type { Complaint, Path } from '../finding.ts';
import type { Playbook, Track } from '../model.ts';
import { backWithoutEnd, safeOption } from './flow.ts';
import { usesIn } from './variables.ts';
import { complain, setBy } from './walk.ts';

/** Tracks go on side by side: none leads into another, and none waits for what another finds out. */
export function checkTracks(playbook: Playbook): readonly Complaint[] {
  return playbook.sections.flatMap(({ steps }, section) =>
    steps.flatMap((step, number) =>
      step.kind === 'parallel'
        ? step.tracks.flatMap((track, index) => {
            const path = ['sections', section, 'steps', number, 'tracks', index];
            const others = step.tracks.filter((one) => one !== track);
            return [...checkAnswers(track, path), ...checkReads(track, others, path)];
          })
        : [],
    ),
  );
}

function checkAnswers({ id, steps }: Track, path: Path): readonly Complaint[] {
  return steps.flatMap((step, at) => {
    if (step.kind !== 'ask') return [];
    const place = [...path, 'steps', at];
    return [
      ...safeOption(step.options, place),
      ...step.options.flatMap(({ go }, option): readonly Complaint[] => {
        if (go === 'next' || go === 'end') return [];
        const where = [...place, 'options', option, 'go'];
        const target = steps.findIndex((one) => one.id === go);
        if (target < 0) return [leavesTrack(go, id, where)];
        return target <= at && step.maxPasses === undefined ? [backWithoutEnd(go, where)] : [];
      }),
    ];
  });
}

function leavesTrack(go: string, id: string, path: Path): Complaint {
  return complain(
    'error',
    'track-goto',
    path,
    `"${go}" is not in the track "${id}". Lead to a step of the track, next or end (of the track).`,
    `「${go}」はトラック「${id}」にありません。同じトラックの手順か、next、end（トラックの終わり）にしてください。`,
  );
}

function checkReads(track: Track, others: readonly Track[], path: Path): readonly Complaint[] {
  const elsewhere = new Set(others.flatMap(({ steps }) => steps.flatMap(setBy)));
  return track.steps.flatMap((step, at) =>
    usesIn(step, [...path, 'steps', at])
      .filter(({ name }) => elsewhere.has(name))
      .map(({ name, path: place }) =>
        complain(
          'warning',
          'track-reads',
          place,
          `"${name}" gets its value in another track, which may not be that far. Set it before the tracks.`,
          `「${name}」に値が入るのは別のトラックで、まだ入っていないことがあります。トラックの前で入れてください。`,
        ),
      ),
  );
}
