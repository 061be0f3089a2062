import type {
  RunView,
  StepDetailView,
  StepView,
  UsedRoleView,
} from '../../../main/contract/views.ts';
import { MINUTE, NOW, run, step, text } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const role = (name: string, end: UsedRoleView['end'], sessions = 1): UsedRoleView => ({
  arn: `arn:aws:iam::111122223333:role/${name}`,
  name,
  account: '111122223333',
  alias: 'payments-prod',
  sessions,
  newest: NOW - 20 * MINUTE,
  end,
});

const proved = { is: 'proved', at: NOW - MINUTE, by: 'answer' } as const;
const left = {
  is: 'left',
  at: NOW - MINUTE,
  owner: 'Mori Naoko',
  due: '2026-11-24',
  why: 'IAM does not answer from here.',
} as const;
const ROLES = ['BREAK-GLASS-READONLY', 'BREAK-GLASS-RESPONDER', 'BREAK-GLASS-REVOKER'] as const;

/** Under way: one ended, one to go, and the one that does it. */
const underWay = [
  role(ROLES[0], proved),
  role(ROLES[1], { is: 'open' }),
  role(ROLES[2], { is: 'open' }),
];
/** The one that does it was left by its own denial. */
const spared = [
  role(ROLES[0], proved),
  role(ROLES[2], { is: 'open', but: { at: NOW - MINUTE, by: 'answer', name: 'sato' } }),
];
const allTold = [role(ROLES[0], proved), role(ROLES[1], left), role(ROLES[2], proved)];

const view = (name: string) => ({
  id: name.toLowerCase(),
  name,
  account: '111122223333',
  alias: 'payments-prod',
  arn: `arn:aws:iam::111122223333:role/${name}`,
});
const each: Extract<StepDetailView, { kind: 'revoke-each' }> = {
  kind: 'revoke-each',
  using: {
    ...view(ROLES[2]),
    id: 'revoker',
    why: text('End what the other roles handed out.', 'ほかのロールで発行したものを終わらせます。'),
  },
  next: { role: view(ROLES[1]), reached: 1, own: false },
  needsSignIn: false,
  ready: true,
};
const { next: _next, ...done } = each;

const steps: Readonly<Record<string, readonly [StepView, RunView['usedRoles']]>> = {
  'each-role': [revoking(each), underWay],
  'each-role-own': [
    revoking({ ...each, next: { role: view(ROLES[2]), reached: 1, own: true } }),
    underWay,
  ],
  'each-role-no-session': [revoking({ ...each, ready: false }), underWay],
  'each-role-told': [revoking(done), allTold],
  'each-role-none': [revoking(done), []],
};

function revoking(detail: StepDetailView): StepView {
  return step(detail, {
    risk: 'change',
    title: text('Revoke the sessions of every role used', '使ったロールのセッションを失効させる'),
    do: text(
      'End the roles one by one. Read who is cut off in the confirmation window. One cannot be ended? Write down who does it and by when.',
      'ロールを一つずつ失効させます。誰が使えなくなるかを確認画面で読みます。失効できないロールは、担当者と期日を記録します。',
    ),
    warning: text(
      'Everybody who uses the role is cut off, on every computer. Tell those still working first.',
      'そのロールを使っている全員が、どのパソコンでも使えなくなります。作業中の人には先に伝えます。',
    ),
    undo: text('Delete the policy from the role.', 'ロールからポリシーを削除します。'),
  });
}

/** The step that revokes every role, the list with its form, and a run that cannot be closed yet. */
export function usedRoleStates(
  mode: 'incident' | 'drill',
  inRun: (run: RunView) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const at = (current: StepView, usedRoles: RunView['usedRoles'], more: Partial<RunView> = {}) =>
    inRun(run(mode, current, { usedRoles, ...more }));
  const players = Object.entries(steps).map(([name, [current, roles]]) => [
    `player-${name}`,
    at(current, roles),
  ]);
  const overlay = { is: 'used-roles' } as const;
  const skipped = run(mode, revoking(done), { usedRoles: underWay, phase: 'finished' });
  const sections = skipped.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.number === 6 ? { ...row, kind: 'revoke' as const, state: 'skipped' as const } : row,
    ),
  }));
  return {
    ...(Object.fromEntries(players) as Readonly<Record<string, ScreenState>>),
    'finished-roles-open': at(revoking(done), underWay, { phase: 'finished' }),
    'dialog-used-roles': { ...at(revoking(each), underWay), overlay },
    'dialog-used-roles-skipped': { ...inRun({ ...skipped, sections }), overlay },
    'dialog-used-roles-spared': { ...at(revoking(each), spared), overlay },
    'dialog-used-roles-told': { ...at(revoking(done), allTold), overlay },
  };
}
