import { expect, test } from 'vitest';
import { createDesk } from '../../../main/actions/desk.ts';
import { stuckView } from '../../../main/ipc/views/stuck-view.ts';
import { consoleKit } from '../../fakes/console-kit.ts';
import { deskBench } from '../../fakes/desk.ts';

test('who has no user of their own is not their own colleague, and calls whose user it is', async () => {
  const kit = consoleKit();
  const [owner] = kit.users;
  const me = kit.people.find(({ id }) => id !== owner?.person)!;
  const { ports } = deskBench([]).desk;
  const desk = createDesk({
    ...ports,
    kit: () => Promise.resolve(kit),
    settings: { ...ports.settings, read: () => ({ ...ports.settings.read(), person: me.id }) },
  });
  const { ways } = await stuckView(desk, 'mfa');
  const names = ways.find(({ id }) => id === 'colleague')?.lines.map(({ name }) => name);
  expect(names).not.toContain(me.name);
  expect(names).toContain(kit.people.find(({ id }) => id === owner?.person)?.name);
});
