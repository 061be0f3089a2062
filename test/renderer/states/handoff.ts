import type { AppView, GrantView } from '../../../main/contract/views.ts';
import { MINUTE, NOW } from './base.ts';
import type { ScreenState } from './screen-state.ts';

const grant: GrantView = {
  id: 'grant-terminal',
  to: 'terminal',
  name: '',
  session: 'role-IR-ReadOnly',
  sessionName: 'IR-ReadOnly',
  since: NOW - 21 * MINUTE,
  fetched: 3,
  lastAt: NOW - 2 * MINUTE,
  lastBy: { pid: 4242, program: 'aws' },
  livesUntil: NOW + 9 * MINUTE,
};

const tool: GrantView = {
  id: 'grant-tool',
  to: 'tool',
  name: 'terraform',
  session: 'role-IR-ReadOnly',
  sessionName: 'IR-ReadOnly',
  since: NOW - MINUTE,
  fetched: 0,
  line: ". '/home/sato/.config/Breakglass/handoff/0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e.env'\n",
};

export const grants: readonly GrantView[] = [
  grant,
  tool,
  { ...grant, id: 'grant-over', to: 'process', name: 'packer', withdrawnAt: NOW - MINUTE },
];

/** The dock with hand-offs, and the dialog that makes one. */
export function handoffStates(
  inRun: (more: Partial<AppView>) => ScreenState,
): Readonly<Record<string, ScreenState>> {
  const overlay = { is: 'hand-off', session: 'role-IR-ReadOnly' } as const;
  return {
    'player-grants': inRun({ grants }),
    'dialog-hand-off': { ...inRun({}), overlay },
  };
}
