import type { Desk } from '../../actions/desk.ts';
import { exportPlaybook } from '../../actions/export-playbook.ts';
import { keepPlaybook } from '../../actions/own-playbooks/keep.ts';
import { choosePlaybook, lookAgain, offerPlaybook } from '../../actions/own-playbooks/look.ts';
import type { OwnLook } from '../../actions/own-playbooks/ports.ts';
import { saveFindings } from '../../actions/own-playbooks/save-findings.ts';
import { rollBackPlaybook, takeOutPlaybook } from '../../actions/own-playbooks/take-back.ts';
import type { OwnPlaybookCalls } from '../../contract/calls/own-playbook-calls.ts';
import type { OwnLookView } from '../../contract/views/own-playbook-view.ts';
import { whoseWord } from '../../actions/own-playbooks/whose-word.ts';
import { ownListView, ownLookView } from '../views/own-playbook-view.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

export function ownPlaybookHandlers(desk: Desk, shown: () => Shown): Part<keyof OwnPlaybookCalls> {
  const { library, ownPlaybooks } = desk.ports;
  const viewOf = async (look: OwnLook): Promise<OwnLookView> =>
    ownLookView(look, await library(), shown(), await whoseWord(desk, look));
  return {
    'own.list': async () => {
      const shelf = await ownPlaybooks?.shelf.reload();
      const value = shelf
        ? ownListView(shelf, await library(), shown())
        : { playbooks: [], damaged: [] };
      return { ok: true, value };
    },
    'own.choose': async () => {
      const look = await choosePlaybook(desk);
      if (!look.ok) return look;
      return { ok: true, value: look.value ? await viewOf(look.value) : null };
    },
    'own.offer': async (file) => {
      const look = await offerPlaybook(desk, file);
      return look.ok ? { ok: true, value: await viewOf(look.value) } : look;
    },
    'own.rename': async (wish) => {
      const look = await lookAgain(desk, wish);
      return look.ok ? { ok: true, value: await viewOf(look.value) } : look;
    },
    'own.keep': (wish) => keepPlaybook(desk, wish),
    'own.save-findings': ({ look }) => saveFindings(desk, look),
    'playbook.export': (wish) => exportPlaybook(desk, wish),
    'own.roll-back': ({ id }) => rollBackPlaybook(desk, id),
    'own.take-out': ({ id }) => takeOutPlaybook(desk, id),
  };
}
