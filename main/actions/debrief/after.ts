import type { AfterDrill } from '../../core/export/debrief/input.ts';
import type { Desk } from '../desk.ts';
import { proposedBy } from './proposed.ts';
import { readDebrief } from './read.ts';

/** What the debrief in an export tells beside the log; undefined where the log has none. */
export async function afterOf(desk: Desk, logId: string): Promise<AfterDrill | undefined> {
  const log = (await desk.ports.journals.list()).find((one) => one.logId === logId);
  if (log?.mode !== 'drill' || !log.closed) return undefined;
  const read = await readDebrief(desk, logId);
  if (!read.ok) return undefined;
  const { card, earlier, items } = read.value;
  const library = await desk.ports.library();
  const scenario = library.scenarios.find(({ id }) => id === card.scenario);
  const messages = new Map(
    (scenario?.timeline ?? []).flatMap(({ id, inject }) => (inject ? [[id, inject] as const] : [])),
  );
  const titleOf = (id: string) => {
    const { en, ja } = library.find(id)?.playbook.title ?? { en: '', ja: '' };
    return { en: `${id} ${en}`.trim(), ja: `${id} ${ja}`.trim() };
  };
  const proposed = (await proposedBy(desk, items)).map(({ playbook, is, changes }) => ({
    ...{ title: titleOf(playbook), is },
    ...(changes ? { changes } : {}),
  }));
  return {
    ...{ earlier, items, proposed },
    ...(scenario ? { scenario: { title: scenario.title, messages } } : {}),
  };
}
