import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

const told = new WeakMap<ActiveRun, number>();

/** How many now, in the language of the run. */
const SHOWN = {
  en: (count: number) => `Windows that show the run: ${String(count)}`,
  ja: (count: number) => `閲覧用ウィンドウの数：${String(count)}`,
} as const;

/**
 * Writes down that windows which show the run were opened or closed since the last time it was asked:
 * who could see what is in the log's interest, and more than the responder may be looking.
 */
export async function noteObservers(desk: Desk): Promise<void> {
  const { run } = desk;
  if (run?.state.phase !== 'going' || run.closing || run.closeBegun) return;
  const count = desk.ports.observers?.count() ?? 0;
  const before = told.get(run) ?? 0;
  if (count === before) return;
  // Before it is written: each change is told once, however often somebody asks meanwhile.
  told.set(run, count);
  const code = count > before ? 'observer-opened' : 'observer-closed';
  const detail = { text: SHOWN[run.state.lang](count) };
  await record(desk, run, { type: 'security', run: run.state.run, data: { code, detail } });
}
