import { addItem, changeItem, settleItem } from '../../actions/debrief/items.ts';
import { proposeChange } from '../../actions/debrief/propose.ts';
import { proposedBy } from '../../actions/debrief/proposed.ts';
import { readDebrief } from '../../actions/debrief/read.ts';
import type { Desk } from '../../actions/desk.ts';
import type { DebriefCalls } from '../../contract/calls/debrief-calls.ts';
import { openItems } from '../../core/programme/action-items.ts';
import { debriefView, itemView } from '../views/debrief-view.ts';
import type { Part } from './handlers.ts';

export function debriefHandlers(desk: Desk): Part<keyof DebriefCalls> {
  const { library, programme } = desk.ports;
  return {
    'debrief.read': async ({ logId }) => {
      const read = await readDebrief(desk, logId);
      if (!read.ok) return read;
      const proposed = await proposedBy(desk, read.value.items);
      return { ok: true, value: debriefView(desk, read.value, proposed, await library()) };
    },
    'debrief.add': (words) => addItem(desk, words),
    'debrief.propose': ({ logId, about }) => proposeChange(desk, logId, about),
    'debrief.change': (words) => changeItem(desk, words),
    'debrief.settle': ({ id, how }) => settleItem(desk, id, how),
    'debrief.open-items': async () => {
      const books = await library();
      const items = openItems(programme?.book.items() ?? []);
      return { ok: true, value: items.map((item) => itemView(desk, item, books)) };
    },
  };
}
