import type { AppView } from '../../main/contract/views.ts';
import type { Desk } from '../state/connect.ts';
import { nextToRenew, renewFrom } from '../state/renewal.ts';
import { canHandOff, newestSession } from '../state/sessions.ts';

export function openTerminalOf({ run }: AppView): string | undefined {
  const detail = run?.current?.detail;
  return detail?.kind === 'terminal' ? detail.live?.session : undefined;
}

export function renewNext(desk: Desk): void {
  const first = nextToRenew(desk.state.get().view?.sessions ?? []);
  if (first) void renewFrom(desk, first.id);
}

export function handOffNewest(desk: Desk): void {
  const newest = newestSession(desk.state.get().view?.sessions.filter(canHandOff) ?? []);
  if (newest) desk.open({ is: 'hand-off', session: newest.id });
}

export function anchorRun(desk: Desk): void {
  const { view } = desk.state.get();
  if (view?.run) desk.go({ at: 'anchor', logId: view.run.logId });
}
