import { stuckFor } from '../../actions/stuck/choose-way-out.ts';
import type { Desk } from '../../actions/desk.ts';
import type { StuckView, WayOutView } from '../../contract/views.ts';
import { waysOut, type Stuck, type WayOut, type WayOutId } from '../../core/stuck/ways-out.ts';
import { wayWords } from '../../core/stuck/words.ts';

/** Ways that end in the sign-in assistant, where it is open. */
const GO_ON: readonly WayOutId[] = [
  'console',
  'check-typing',
  'second-device',
  'other-address',
  'aws-login',
  'sealed-key',
];

export async function stuckView(desk: Desk, on: Stuck): Promise<StuckView> {
  const { kit, user, me } = await stuckFor(desk);
  const library = await desk.ports.library();
  const has = (id: string | undefined): id is string =>
    id !== undefined && library.find(id) !== undefined;
  const recorded = desk.run?.state.phase === 'going';
  const view = ({ id, lines, bare, link, playbook }: WayOut): WayOutView => {
    const chosenAt = desk.run?.waysOut.get(`${on}: ${id}`);
    return {
      ...{ id, ...wayWords[id], lines, bare, opens: link !== undefined },
      goesOn: desk.signIn !== undefined && GO_ON.includes(id),
      ...(has(playbook) ? { playbook } : {}),
      ...(chosenAt === undefined ? {} : { chosenAt }),
    };
  };
  return {
    on,
    ways: waysOut(on, kit, user, me).map(view),
    ...(user ? { user: user.name } : {}),
    recorded,
  };
}
