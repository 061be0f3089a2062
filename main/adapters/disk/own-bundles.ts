import { basename, join } from 'node:path';
import { inForce, type Installed } from '../../core/bundle/installed.ts';
import { LARGEST_BUNDLE } from '../../core/bundle/zip/limits.ts';
import type { OwnBundles, OwnFileError } from '../../core/ports/own-playbooks.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { AttachedFiles } from './own-attachments.ts';
import type { BundleAct, BundleRecord } from './own-bundle-record.ts';
import type { OwnHome } from './own-home.ts';
import { readOwnRecord, writeOwnRecord, type CountingRecord } from './own-record-files.ts';
import { readBounded } from './read-bounded.ts';
import { replaceDurably } from './write-whole.ts';

const NOTHING = { versions: [], acts: [], hidden: { versions: [], acts: [] } };
const RECORD = 'bundles.json';
/** Ten thousand installations of many playbooks each. */
const LARGEST_RECORD = 32 * 1024 * 1024;

/** The installations there are; none where no bundle was ever taken in. */
export async function readInstalled(
  folder: string,
): Promise<Result<BundleRecord | undefined, { readonly file: string; readonly detail: string }>> {
  const file = join(folder, RECORD);
  const read = await readBounded(file, LARGEST_RECORD);
  if (!read.ok) {
    const { code, detail } = read.error;
    return code === 'missing' ? ok(undefined) : err({ file, detail });
  }
  // Not needed by anybody who took no bundle in.
  const { readBundleRecord } = await import('./own-bundle-record.ts');
  const record = readBundleRecord(read.value);
  return record ? ok(record) : err({ file, detail: 'not a record of bundles' });
}

/**
 * Every file of a bundle is written before the one record that makes all of them count: whatever fails
 * before leaves what was in force, and rolling back is that one write too.
 */
export function createOwnBundles(home: OwnHome, attached: AttachedFiles): OwnBundles {
  const { folder, files } = home;
  const zipPath = (sha256: string): string => join(folder, 'kept', `${sha256}.zip`);

  /** Replaces the record, or leaves the one before: a write may fail after the new name is there. */
  const commit = async (
    before: BundleRecord | undefined,
    after: BundleRecord,
  ): Promise<boolean> => {
    const { bundleRecordBytes, readBundleRecord } = await import('./own-bundle-record.ts');
    const path = join(folder, RECORD);
    const bytes = bundleRecordBytes(after);
    if (!readBundleRecord(bytes)) return false;
    try {
      await replaceDurably(files, path, bytes);
      return true;
    } catch (error) {
      if (before) await replaceDurably(files, path, bundleRecordBytes(before));
      else files.remove(path);
      throw error;
    }
  };

  const changeRecord = (
    changed: (record: BundleRecord) => Promise<Result<BundleRecord, OwnFileError>>,
  ): Promise<Result<null, OwnFileError>> =>
    home.change(async () => {
      const read = await readInstalled(folder);
      if (!read.ok) return err({ code: 'unreadable', detail: read.error.file });
      const after = await changed(read.value ?? { installed: [], acts: [] });
      if (!after.ok) return after;
      return (await commit(read.value, after.value))
        ? ok(null)
        : err({ code: 'not-saved', detail: RECORD });
    });

  return {
    look: async (path) => {
      const name = basename(path);
      const read = await readBounded(path, LARGEST_BUNDLE);
      if (read.ok) return ok({ name, size: read.value.length, bytes: read.value });
      const { code, detail, size = 0 } = read.error;
      if (code === 'too-large') return ok({ name, size, bytes: new Uint8Array() });
      return err({ code: 'unreadable', detail });
    },
    install: ({ installed, bytes, playbooks, attachments = [], expected }) =>
      changeRecord(async (record) => {
        const gone = (detail: string) => err({ code: 'changed' as const, detail });
        const before = inForce(record.installed, installed.name);
        if (before?.install !== expected) return gone(installed.name);
        const changed: CountingRecord[] = [];
        for (const { id, version, expected: was } of playbooks) {
          const read = await readOwnRecord(folder, id, record.installed);
          if (!read.ok) return err({ code: 'unreadable', detail: read.error });
          const { versions, acts, hidden } = read.value ?? NOTHING;
          if (versions.at(-1)?.sha256 !== was) return gone(id);
          const { at, by, install: bundle } = installed;
          const act = { at, by, act: 'kept' as const, sha256: version.sha256, bundle };
          const before = was === undefined ? {} : { before: was };
          changed.push({
            id,
            hidden,
            versions: [...versions, { ...version, bundle }],
            acts: [...acts, { ...act, ...before }],
          });
        }
        await home.write(zipPath(installed.file.sha256), installed.file.sha256, bytes);
        await attached.write(attachments);
        for (const { version, bytes: own } of playbooks) {
          await home.write(home.pathOf(version.sha256), version.sha256, own);
        }
        for (const one of changed) {
          const written = await writeOwnRecord(home, one);
          if (!written) return err({ code: 'not-saved', detail: one.id });
        }
        return ok({
          installed: [...record.installed, installed],
          acts: [...record.acts, actOf('installed', installed, installed)],
        });
      }),
    rollBack: ({ install, at, by }) =>
      changeRecord(({ installed, acts }) => {
        const one = installed.find((other) => other.install === install);
        if (!one || inForce(installed, one.name) !== one) {
          return Promise.resolve(err({ code: 'changed', detail: install }));
        }
        return Promise.resolve(
          ok({
            installed: installed.filter((other) => other !== one),
            acts: [...acts, actOf('rolled-back', one, { at, by })],
          }),
        );
      }),
    bytes: (sha256) =>
      /^[0-9a-f]{64}$/.test(sha256)
        ? home.read(zipPath(sha256), sha256, LARGEST_BUNDLE)
        : Promise.resolve(undefined),
  };
}

function actOf(
  act: BundleAct['act'],
  { install, name, version }: Installed,
  { at, by }: { readonly at: string; readonly by: string },
): BundleAct {
  return { act, install, name, version, at, by };
}
