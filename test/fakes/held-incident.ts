import { startRun } from '../../main/actions/start-run.ts';
import type { OwnReadBack } from '../../main/core/run/read-back.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';
import { offeredKits, signedKit } from './offered-kit.ts';

export const PREPARED = Date.parse('2026-10-02T03:00:00Z');

/** A desk with this kit on its shelf the day after it was prepared; who sits there is Sato. */
export async function heldBench(text = EXAMPLE_KIT, how: 'unsigned' | 'signed' = 'unsigned') {
  const kits = offeredKits();
  const { made, desk, shelf } = kits;
  made.now = PREPARED;
  const asked: OwnReadBack[] = [];
  let yes = true;
  made.answer = (readBack) => {
    if ('facts' in readBack) asked.push(readBack);
    return { accepted: yes, typed: '' };
  };
  const install = async (bytes: Uint8Array) => {
    const installed = await shelf.install(bytes);
    if (!installed.ok) throw new Error(installed.error.detail);
  };
  await install(how === 'signed' ? signedKit(text) : bytesOf(text));
  const start = async (): Promise<string> => {
    const started = await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
    return started.ok ? 'begun' : started.error.code;
  };
  return {
    ...kits,
    asked,
    start,
    install,
    /** What main's own window is answered from now on. */
    refuse: () => (yes = false),
    id: () => desk.kitGate?.id ?? '',
    /** The kit as the newest `run.start` has it. */
    recorded: () => {
      const entries = made.journals.logs.flatMap((log) => log.entries);
      const found = entries.findLast(({ type }) => type === 'run.start');
      return found?.type === 'run.start' ? found.data.kit : undefined;
    },
  };
}
