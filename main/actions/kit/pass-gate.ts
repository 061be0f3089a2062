import { secondsWords } from '../../core/kit/seconds-words.ts';
import type { KitGate } from '../../core/journal/payload-kit.ts';
import { askedWords } from '../../core/kit/gate-words.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn } from '../own-read-back.ts';
import { otherPerson, type Given } from '../other-person.ts';
import { SHORTEST_REASON } from '../read-back.ts';
import { gateReadBack } from './gate-read-back.ts';
import type { OpenGate } from './open-gate.ts';

/** Who agreed: by the kit's id, or, for somebody it does not name, as typed. */
export interface SecondPerson {
  readonly id: string;
  readonly person: Given;
  readonly how: Extract<KitGate, { readonly by: 'second-person' }>['how'];
}

/** A second person agrees by name: the run may begin at once. */
export async function approveGate(desk: Desk, { id, person, how }: SecondPerson): Promise<Done> {
  const gate = desk.kitGate;
  if (gate?.id !== id) return refuse('gate-gone');
  const me = desk.ports.settings.read().person;
  if (me === undefined || me === '') return refuse('gate-who');
  const people = (await kitOf(desk))?.people ?? [];
  // After a hand-over to somebody the settings cannot name, the run knows who sits here.
  const second = otherPerson(people, person, [me, desk.run?.state.person]);
  if (!second.ok) return second;
  const { name } = second.value;
  const asked = askedWords[how][desk.ports.lang()];
  const agreed = await agree(desk, gate, compared, [
    { name: { en: 'Second person', ja: '二人目' }, value: `${name} · ${asked}` },
  ]);
  if (!agreed.ok) return agreed;
  gate.approved = {
    by: 'second-person',
    person: name,
    ...(second.value.id === undefined ? {} : { id: second.value.id }),
    how,
  };
  desk.ports.changed();
  return done;
}

/** Nobody can be asked: a reason is kept, and the wait begins. */
export async function waitAtGate(
  desk: Desk,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Done> {
  const gate = desk.kitGate;
  if (gate?.id !== id) return refuse('gate-gone');
  if (gate.wait) return done;
  const why = reason.trim();
  if ([...why.normalize('NFKC')].length < SHORTEST_REASON) return refuse('reason-required');
  const agreed = await agree(
    desk,
    gate,
    nobodyElse,
    [
      { name: { en: 'Reason', ja: '理由' }, value: why },
      {
        name: { en: 'Wait', ja: '待つ時間' },
        value: secondsWords(gate.seconds, desk.ports.lang()),
      },
    ],
    beginWait,
  );
  if (!agreed.ok) return agreed;
  gate.wait = { reason: why, since: desk.ports.clock.monotonic() };
  desk.ports.changed();
  return done;
}

/** Nothing begins; nothing is kept of it. */
export function leaveGate(desk: Desk): Done {
  delete desk.kitGate;
  desk.ports.changed();
  return done;
}

const compared: Text = {
  en: 'Who agrees compares its SHA-256.',
  ja: '同意する人は SHA-256 を照合します。',
};
const nobodyElse: Text = {
  en: 'Nobody else agreed to it: it is marked for review.',
  ja: 'ほかに同意した人はいません。あとで確認されます。',
};

/** It begins nothing yet: the run can be begun once the wait is over. */
const beginWait: Text = { en: 'Begin the wait', ja: '待ち始める' };

/** The window alone may not let it begin: main shows whose word is missing, and what was agreed to. */
async function agree(
  desk: Desk,
  gate: OpenGate,
  warning: Text,
  how: OwnReadBack['facts'],
  accept?: Text,
): Promise<Done> {
  const asked = gateReadBack(gate, desk.ports.lang(), warning, how);
  const agreed = await confirmOwn(desk, { ...asked, ...(accept ? { accept } : {}) });
  if (!agreed.ok) return agreed;
  // It was left, or another kit came in, while the question stood.
  return desk.kitGate === gate ? done : refuse('gate-gone');
}

async function kitOf({ ports }: Desk): Promise<Kit | undefined> {
  return ports.kits ? ports.kits.shelf.current()?.kit : ports.kit();
}
