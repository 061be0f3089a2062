import { checkActions } from './checks/actions.ts';
import { complain, stepsOf } from './checks/walk.ts';
import { checkVariables } from './checks/shared-variables.ts';
import { placed, type Complaint, type Finding } from './finding.ts';
import type { Playbook } from './model.ts';
import type { Neighbours } from './neighbours.ts';
import type { ParsedPlaybook } from './parse.ts';
import { inOrder } from './read-shape.ts';

/**
 * Every finding on these files, file by file: those `parsePlaybook` made, and those only the set
 * shows. A reference to a playbook that is not in the set is a warning: it may come later, and
 * the player keeps such a step to be done by hand.
 */
export function lint(files: readonly ParsedPlaybook[]): readonly Finding[] {
  const all = files.flatMap(({ draft }) => (draft ? [draft.playbook] : []));
  const neighbours: Neighbours = {
    all,
    find: (id) => all.find((playbook) => playbook.id === id),
  };
  const seen = new Map<string, string>();
  return files.flatMap((parsed) => {
    const { file, draft, findings } = parsed;
    if (!draft) return findings;
    const { id } = draft.playbook;
    const found = lintOne(parsed, neighbours, sameId(draft.playbook, seen.get(id)));
    if (!seen.has(id)) seen.set(id, file);
    return found;
  });
}

/** The same for one file that is being written, among playbooks that are checked already. */
export function lintAmong(file: ParsedPlaybook, others: readonly Playbook[]): readonly Finding[] {
  const own = file.draft?.playbook;
  if (!own) return file.findings;
  const all = [own, ...others.filter(({ id }) => id !== own.id)];
  return lintOne(file, { all, find: (id) => all.find((one) => one.id === id) }, []);
}

function lintOne(
  { file, draft, findings }: ParsedPlaybook,
  neighbours: Neighbours,
  more: readonly Complaint[],
): readonly Finding[] {
  if (!draft) return findings;
  const { playbook, locate } = draft;
  const complaints = [
    ...more,
    ...references(playbook, neighbours),
    ...recursion(playbook, neighbours),
    ...checkVariables(playbook, neighbours),
    ...checkActions(playbook),
  ];
  return inOrder([...findings, ...complaints.map((one) => placed(file, locate, one))]);
}

function sameId(playbook: Playbook, other: string | undefined): readonly Complaint[] {
  if (other === undefined) return [];
  return [
    complain(
      'error',
      'duplicate-playbook',
      ['id'],
      `${playbook.id} is also the id of ${other}. Give each playbook its own.`,
      `${playbook.id} は ${other} でも使われています。手順書ごとに別の id にしてください。`,
    ),
  ];
}

function references(playbook: Playbook, { find }: Neighbours): readonly Complaint[] {
  const named = [
    ...playbook.outOfScope.map(({ use }, index) => ({
      id: use,
      path: ['outOfScope', index, 'use'],
    })),
    ...stepsOf(playbook).flatMap(({ step, path }) => {
      if (step.kind === 'playbook') return [{ id: step.playbook, path: [...path, 'playbook'] }];
      if (step.kind !== 'ask') return [];
      return step.options.flatMap(({ go }, index) =>
        go.startsWith('playbook:')
          ? [{ id: go.slice('playbook:'.length), path: [...path, 'options', index, 'go'] }]
          : [],
      );
    }),
  ];
  return named
    .filter(({ id }) => find(id) === undefined)
    .map(({ id, path }) =>
      complain(
        'warning',
        'playbook-not-here',
        path,
        `${id} is not among these playbooks. If you have it, check both together. Where it is not on the laptop, the reader is told so and does that part by hand.`,
        `${id} はここにありません。お持ちなら、一緒に検査してください。パソコンにない場合、利用者にはその旨が示され、その部分は手作業になります。`,
      ),
    );
}

function recursion(playbook: Playbook, { find }: Neighbours): readonly Complaint[] {
  return stepsOf(playbook).flatMap(({ step, path }) => {
    if (step.kind !== 'playbook') return [];
    const way = wayBack(step.playbook, playbook.id, find, new Set());
    if (!way) return [];
    const shown = [playbook.id, ...way].join(' → ');
    return [
      complain(
        'error',
        'recursive-playbook',
        [...path, 'playbook'],
        `This playbook would contain itself: ${shown}. A run must have an end; remove one of the steps.`,
        `手順書が自分自身を含んでいます（${shown}）。実行が終わらないので、どれかの手順を消してください。`,
      ),
    ];
  });
}

/** The way from one playbook to another, each looked at once. */
function wayBack(
  from: string,
  to: string,
  find: Neighbours['find'],
  visited: Set<string>,
): readonly string[] | undefined {
  if (from === to) return [from];
  const playbook = visited.has(from) ? undefined : find(from);
  visited.add(from);
  for (const { step } of playbook ? stepsOf(playbook) : []) {
    const rest = step.kind === 'playbook' ? wayBack(step.playbook, to, find, visited) : undefined;
    if (rest) return [from, ...rest];
  }
  return undefined;
}
