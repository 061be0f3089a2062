import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stampSizes } from '../../../../main/core/journal/verify/time-stamps.ts';
import { nodeFiles } from '../../../../main/adapters/disk/files.ts';
import { folderSource } from '../../../../main/adapters/disk/folder-source.ts';
import { check } from '../../../fakes/changed-log.ts';
import { madeLog } from '../../../fakes/made-log.ts';

it('of more time stamps than are read, the newest are, and a finding counts the others', async () => {
  const { folder } = madeLog();
  const put = (from: number, to: number) => {
    mkdirSync(join(folder, 'timestamps'), { recursive: true });
    for (let size = from; size <= to; size += 1) {
      writeFileSync(join(folder, 'timestamps', `${size}.tsr`), 'none');
    }
  };
  const unread = async () =>
    (await check(folder)).findings.filter(({ kind }) => kind === 'time-stamps-unread');

  put(1, 1_000);
  expect(await unread()).toEqual([]);
  put(1_001, 1_001);
  const [one] = await unread();
  expect(one?.text).toBe('1 older time stamp was not read: only the newest 1000 are');
  put(1_002, 1_007);
  expect((await unread())[0]?.text).toContain('7 older time stamps were not read');

  const place = { path: (name: string) => name, label: (name: string) => name };
  const sizes = await stampSizes(folderSource(nodeFiles, folder), place);
  expect(sizes).toHaveLength(1_000);
  expect([sizes[0], sizes.at(-1)]).toEqual([1_007, 8]);
});
