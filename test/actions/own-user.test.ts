import { describe, expect, test } from 'vitest';
import { consoleUserOf } from '../../main/actions/console/target.ts';
import { ownUser } from '../../main/actions/own-user.ts';
import { closeSignIn } from '../../main/actions/sign-in.ts';
import { stuckView } from '../../main/ipc/views/stuck-view.ts';
import { consoleBench } from '../fakes/console-bench.ts';
import { consoleKit } from '../fakes/console-kit.ts';
import { deskBench } from '../fakes/desk.ts';
import { step } from '../fakes/plans.ts';

const [sato] = consoleKit().users;
const jones = { ...sato!, name: 'jones', person: 'jones' };
const kit = consoleKit({ users: [jones, sato!] });

/** The computer is set to Sato, whose user is the kit's second. */
const opened = () => consoleBench([step('sign-in', { kind: 'sign-in' })], kit);

describe('who sits at this computer', () => {
  test('is who the sign-in opens at, and who is not told to hand over to themselves', async () => {
    const { desk } = await opened();
    expect(desk.signIn?.user).toBe('sato');
    const { user, ways } = await stuckView(desk, 'ladder');
    expect(user).toBe('sato');
    const colleague = ways.find(({ id }) => id === 'colleague');
    expect(JSON.stringify(colleague)).toContain('Alex Jones');
    expect(JSON.stringify(colleague)).not.toContain('Sato Yui');
  });

  test('is who asks in the browser while no sign-in is open', async () => {
    const { desk } = await opened();
    closeSignIn(desk);
    expect(consoleUserOf(desk, desk.run!)?.name).toBe('sato');
  });
});

describe('the kit’s first user stands in', () => {
  test.each([['somebody the kit gives no user', 'mori'] as const, ['nobody', undefined] as const])(
    'where the computer is set to %s',
    (_, person) => {
      const { desk } = deskBench([]);
      const { person: set, ...rest } = desk.ports.settings.read();
      expect(set).toBe('sato');
      const read = () => ({ ...rest, ...(person === undefined ? {} : { person }) });
      Object.assign(desk.ports, { settings: { ...desk.ports.settings, read } });
      expect(ownUser(desk, kit)?.name).toBe('jones');
    },
  );

  test('and without a kit there is none', () => {
    expect(ownUser(deskBench([]).desk, undefined)).toBeUndefined();
  });
});
