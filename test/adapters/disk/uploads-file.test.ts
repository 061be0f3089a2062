import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadUploadCredentials, loadUploads } from '../../../main/adapters/disk/uploads-file.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const KEY = `[p]\naws_access_key_id=AKIAUPLOADER22222222\naws_secret_access_key=${'a'.repeat(40)}\n`;
const TARGETS =
  'format: breakglass-uploads/1\ntargets:\n  - { id: usb, for: drill, kind: folder, folder: /media/usb }\n';

function folderWith(mode: string): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'uploads.yaml'), TARGETS);
  const file = join(root, 'uploads-credentials');
  writeFileSync(file, KEY);
  chmodSync(file, parseInt(mode, 8));
  return root;
}

const onPosix = process.platform !== 'win32';
if (!onPosix) console.info('left out: a file’s mode says nothing on Windows');

describe.runIf(onPosix)('uploads-credentials', () => {
  test.each(['0666', '0644', '0640', '0602', '0610'])(
    'open to others (%s) is told, and the targets stay',
    async (mode) => {
      const root = folderWith(mode);
      const { targets, findings } = await loadUploads(root);
      expect(targets).toHaveLength(1);
      expect(findings).toMatchObject([
        { level: 'warning', code: 'credentials-open-to-others', line: 1, column: 1 },
      ]);
      const { en, ja } = findings[0]!.message;
      expect(findings[0]!.file).toBe(join(root, 'uploads-credentials'));
      for (const text of [en, ja]) expect(text).toContain(mode);
      expect(await loadUploadCredentials(root, 'p')).toBeDefined();
      rmSync(root, { recursive: true });
    },
  );

  test.each(['0600', '0400'])('for its owner alone (%s) is as it should be', async (mode) => {
    expect((await loadUploads(folderWith(mode))).findings).toEqual([]);
  });

  test('is not judged by its mode on Windows', async () => {
    expect((await loadUploads(folderWith('0666'), 'win32')).findings).toEqual([]);
  });
});

test('no files: no targets and no finding; a file that cannot be read says why', async () => {
  const root = temporaryFolder();
  expect(await loadUploads(root)).toEqual({ targets: [], findings: [] });
  mkdirSync(join(root, 'uploads.yaml'));
  const { targets, findings } = await loadUploads(root);
  expect(targets).toEqual([]);
  expect(findings).toMatchObject([{ level: 'error', code: 'file-unreadable' }]);
});
