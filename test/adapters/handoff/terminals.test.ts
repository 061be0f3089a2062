import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createTerminals } from '../../../main/adapters/handoff/terminals.ts';
import { temporaryFolder } from '../../range/support/start-test-range.ts';

function programs(scripts: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('the first that is here and starts is opened, without our environment', async () => {
  const out = join(temporaryFolder(), 'env');
  const folder = programs({
    broken: 'exit 7',
    works: `env > '${out}.part'; mv '${out}.part' '${out}'`,
  });
  const terminals = createTerminals({
    PATH: `${folder}:/usr/bin:/bin`,
    HOME: '/',
    AWS_SECRET_ACCESS_KEY: 'ambient',
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--inspect',
    BREAKGLASS_DATA: '/x',
  });
  const opened = await terminals.open([
    { program: 'absent', args: [] },
    { program: 'broken', args: [] },
    { program: 'works', args: [] },
  ]);
  expect(opened).toEqual({ ok: true, value: { program: 'works' } });
  await vi.waitFor(() => expect(existsSync(out)).toBe(true));
  expect(readFileSync(out, 'utf8')).not.toMatch(/^(AWS_|ELECTRON_|NODE_|BREAKGLASS_)/m);
});

test('says what was tried when none is here, and what one said that broke', async () => {
  const folder = programs({ broken: 'exit 7' });
  const terminals = createTerminals({ PATH: folder });
  expect(await terminals.open([{ program: 'absent', args: [] }])).toEqual({
    ok: false,
    error: 'none of these is here: absent',
  });
  expect(await terminals.open([{ program: 'broken', args: [] }])).toEqual({
    ok: false,
    error: 'broken: ended with 7',
  });
});
