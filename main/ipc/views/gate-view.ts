import type { Desk } from '../../actions/desk.ts';
import { waitLeft } from '../../actions/kit/gate.ts';
import type { Beginning, OpenGate } from '../../actions/kit/open-gate.ts';
import type { AppView } from '../../contract/views.ts';
import { isOneself, kitConcerns, waitSeconds } from '../../core/kit/gate.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { Shown } from './shown.ts';

/** What is held, and what would be: the same rule, told before it stops anybody. */
export function gateViews(desk: Desk, shown: Shown): Pick<AppView, 'gate' | 'gateAhead'> {
  const { kit, standing } = shown.kit ?? {};
  const concerns = kit && standing ? kitConcerns(kit, standing, desk.ports.clock.now()) : [];
  return {
    ...(concerns.length === 0 ? {} : { gateAhead: { concerns, seconds: waitSeconds(concerns) } }),
    ...(desk.kitGate ? { gate: gateView(desk, desk.kitGate, shown) } : {}),
  };
}

function gateView(desk: Desk, gate: OpenGate, shown: Shown): NonNullable<AppView['gate']> {
  const { id, begins, kit, playbooks, seconds, approved } = gate;
  const me = desk.ports.settings.read().person ?? '';
  const people = [...(shown.kit?.kit?.people ?? [])].sort((a, b) => a.order - b.order);
  const own = people.find((one) => one.id === me)?.name;
  const left = waitLeft(desk, gate);
  return {
    id,
    begins,
    title: titleOf(desk, begins, shown),
    ...(kit
      ? {
          kit: { name: kit.name, prepared: kit.prepared, sha256: kit.sha256, signers: kit.signers },
        }
      : {}),
    concerns: kit?.concerns ?? [],
    playbooks,
    seconds,
    people: people
      .filter((one) => !isOneself(one, { id: me, ...(own === undefined ? {} : { name: own }) }))
      .map(({ id: person, name, contact }) => ({ id: person, name, contact })),
    known: me !== '',
    ...(left === undefined ? {} : { until: Math.ceil(desk.ports.clock.now() + left) }),
    ...(approved ? { approved: approved.person } : {}),
  };
}

function titleOf(desk: Desk, begins: Beginning, shown: Shown): Text {
  const id =
    'playbook' in begins
      ? begins.playbook
      : (desk.unfinished.find(({ logId }) => logId === begins.logId)?.state.playbook.id ?? '');
  return shown.library?.find(id)?.playbook.title ?? { en: id, ja: id };
}
