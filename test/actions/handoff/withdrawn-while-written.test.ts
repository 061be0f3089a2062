import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { withdrawAll } from '../../../main/actions/handoff/withdraw.ts';
import { ok } from '../../../main/core/result.ts';
import { handoffBench } from '../../fakes/handoff.ts';

test('withdrawn while its files are written, a grant leaves no file and opens no terminal', async () => {
  const { desk, session, root } = await handoffBench();
  const { folder } = desk.ports.handoff!;
  const started: unknown[] = [];
  Object.assign(desk.ports.handoff!, {
    folder: {
      ...folder,
      // The disk is slow: all is wiped before the files are there.
      write: async (files: Parameters<typeof folder.write>[0]) => {
        await withdrawAll(desk);
        return folder.write(files);
      },
    },
    terminals: { open: (plans: unknown) => Promise.resolve(ok(started.push(plans))) },
  });
  expect(await give(desk, { session, to: 'terminal', name: '' })).toMatchObject({
    error: { code: 'handoff-no-such-grant' },
  });
  expect(started).toEqual([]);
  expect(readdirSync(join(root, 'handoff'))).toEqual([]);
  expect([openGrants(desk.handoff), desk.handoff.door]).toEqual([[], undefined]);
});
