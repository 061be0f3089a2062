import type { Kit, KitUser } from '../../core/kit/model.ts';
import { waysOut, type Stuck, type WayOut, type WayOutId } from '../../core/stuck/ways-out.ts';
import { done, refuse, type Done } from '../answer.ts';
import { nextAddress, openAddress } from '../console/open.ts';
import type { Desk } from '../desk.ts';
import { lanesOf, otherWay } from '../lanes.ts';
import { ownUser } from '../own-user.ts';
import { record } from '../record.ts';
import { chooseUser } from '../sign-in.ts';

/** Whose ways they are: the open sign-in's user, else the person's own. */
export async function stuckFor(
  desk: Desk,
): Promise<{ readonly kit?: Kit; readonly user?: KitUser; readonly me?: string }> {
  const kit = desk.run?.kit ?? (await desk.ports.kit());
  const user = kit?.users.find(({ name }) => name === desk.signIn?.user) ?? ownUser(desk, kit);
  // Without a user of their own, they stand beside the first of the kit's.
  const { person } = desk.ports.settings.read();
  const me = kit?.people.find(({ id }) => id === person)?.id;
  return {
    ...(kit ? { kit } : {}),
    ...(user ? { user } : {}),
    ...(me === undefined ? {} : { me }),
  };
}

/** A way on is taken: written down where a run is open, then begun as far as the app can. */
export async function chooseWayOut(desk: Desk, on: Stuck, id: WayOutId): Promise<Done> {
  const { kit, user, me } = await stuckFor(desk);
  const way = waysOut(on, kit, user, me).find((one) => one.id === id);
  if (!way) return refuse('no-such-way');
  const { run } = desk;
  if (run?.state.phase === 'going') {
    const noted = await record(desk, run, {
      type: 'security',
      run: run.state.run,
      data: { code: 'way-out', detail: { text: `${on}: ${id}` } },
    });
    if (!noted.ok) return noted;
    run.waysOut.set(`${on}: ${id}`, desk.ports.clock.now());
    desk.ports.changed();
  }
  return begin(desk, way);
}

async function begin(desk: Desk, { id, link }: WayOut): Promise<Done> {
  const { signIn, run } = desk;
  if (link !== undefined) {
    return (await openAddress(desk, link)) === undefined ? refuse('browser-not-opened') : done;
  }
  if (!signIn || !run) return done;
  switch (id) {
    case 'second-device':
      return nextDevice(desk);
    case 'other-address':
      return signIn.lane === 'console' ? nextAddress(desk) : done;
    case 'console':
    case 'aws-login':
    case 'sealed-key':
      return lanesOf(run).length > 1 && signIn.lane !== id ? otherWay(desk) : done;
    default:
      return done;
  }
}

/** With a key the next code must come from the device that is named with it. */
function nextDevice(desk: Desk): Done {
  const { signIn, run } = desk;
  const user = run?.kit?.users.find(({ name }) => name === signIn?.user);
  if (!signIn || !user || signIn.lane !== 'sealed-key') return done;
  const usable = user.mfa.filter(({ kind }) => kind !== 'passkey');
  const at = usable.findIndex(({ serial }) => serial === signIn.serial);
  const next = usable[(at + 1) % usable.length];
  return next && next.serial !== signIn.serial ? chooseUser(desk, user.name, next.serial) : done;
}
