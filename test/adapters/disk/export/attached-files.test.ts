import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachedFiles } from '../../../../main/adapters/disk/export/attached-files.ts';
import type { Attachment } from '../../../../main/core/playbook/attachment.ts';
import { entryOf, PNG, sha256Of, withAttached } from '../../../fakes/attached.ts';
import { createLogDisk, must, openDrill, temporaryFolder } from '../../../fakes/log-disk.ts';

const TEXT = Buffer.from('Call 119.');
const attachment = (file: string, sha256: string) => ({ file, sha256 }) as Attachment;
const have = (sha256: string) =>
  Promise.resolve([PNG, TEXT].find((bytes) => sha256Of(bytes) === sha256));

test('two files of one name are told apart, and a name that leads elsewhere is none', async () => {
  const [png, text] = [sha256Of(PNG), sha256Of(TEXT)];
  const { files } = await attachedFiles(
    [
      attachment('plan.png', png),
      attachment('PLAN.png', text),
      attachment('plan.png', png),
      attachment('../../up.png', text),
      attachment('a\nb.png', png),
    ],
    have,
    sha256Of,
  );
  expect([...files.keys()]).toEqual([
    'attachments/plan.png',
    `attachments/${text.slice(0, 16)}-PLAN.png`,
    `attachments/${text}`,
    `attachments/${png}`,
  ]);
});

test('what is missing or another is said, and not written', async () => {
  const { files, list } = await attachedFiles(
    [attachment('gone.png', '0'.repeat(64)), attachment('other.png', sha256Of(PNG))],
    (sha256) => Promise.resolve(sha256 === sha256Of(PNG) ? TEXT : undefined),
    sha256Of,
  );
  expect(files.size).toBe(0);
  expect(list).toBe(
    `# missing: ${'0'.repeat(64)}  playbooks/attachments/gone.png\n# changed: ${sha256Of(PNG)}  playbooks/attachments/other.png\n`,
  );
});

test('an export has the files of its playbooks where these look for them, with hashes in the manifest', async () => {
  const bytes = Buffer.from(withAttached(entryOf('plan.png', PNG)));
  const disk = createLogDisk({ playbookBytes: () => bytes, attachmentBytes: have });
  const journal = await openDrill(disk);
  const playbook = { id: 'OPS-01', version: '1', sha256: sha256Of(bytes) };
  const data = { run: 'r', playbook, includes: [], person: 'sato', lang: 'ja' } as const;
  must(await journal.append({ type: 'run.start', run: 'r', data }));
  must(await journal.close('finished'));
  const into = temporaryFolder();
  const { needed } = must(await disk.logFiles.planExport(journal.logId, into));
  const without = createLogDisk({ root: disk.root, playbookBytes: () => bytes });
  const bare = must(await without.logFiles.planExport(journal.logId, into));
  expect(needed - bare.needed).toBe(PNG.length);
  const full = createLogDisk({
    root: disk.root,
    playbookBytes: () => bytes,
    attachmentBytes: have,
    freeBytes: () => needed - 1,
  });
  const refused = await full.logFiles.export(journal.logId, temporaryFolder());
  expect(refused).toMatchObject({ ok: false, error: { code: 'export-no-space' } });
  const { folder } = must(await disk.logFiles.export(journal.logId, into));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  };
  expect(manifest.files).toContainEqual({
    path: 'playbooks/attachments/plan.png',
    size: PNG.length,
    sha256: sha256Of(PNG),
  });
  const told = execFileSync('sha256sum', ['-c', 'playbook-files.sha256'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(told).toBe('playbooks/attachments/plan.png: OK\n');
});
