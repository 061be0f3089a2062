import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../main/actions/load-library.ts';
import { diskPlaybookSource } from '../../main/adapters/disk/playbook-source.ts';
import type { CheckedFiles, PlaybookSource } from '../../main/core/ports/playbook-source.ts';
import { err, ok } from '../../main/core/result.ts';
import { checkedFiles } from '../../main/headless/playbooks/checked.ts';

const folder = fileURLToPath(new URL('../../playbooks/', import.meta.url));
const hash = {
  sha256: (...parts: readonly Uint8Array[]) => {
    const sum = createHash('sha256');
    for (const part of parts) sum.update(part);
    return new Uint8Array(sum.digest());
  },
};

function source(more: Partial<PlaybookSource>): PlaybookSource {
  return { ...diskPlaybookSource(folder), ...more };
}

describe('loadLibrary', () => {
  it('names a folder that cannot be read', async () => {
    const unreadable = () =>
      Promise.resolve(err({ code: 'unreadable' as const, detail: 'EACCES' }));
    const library = await loadLibrary(source({ playbooks: unreadable }), hash);
    expect(library.playbooks).toEqual([]);
    expect(library.refused).toEqual([{ file: 'playbooks', finding: 'EACCES' }]);
  });

  it('names a file with errors, with its place, and keeps the others', async () => {
    const all = await diskPlaybookSource(folder).playbooks();
    const bad = {
      file: 'bad.yaml',
      bytes: new TextEncoder().encode('format: breakglass/1\nid: ['),
    };
    const playbooks = () => Promise.resolve(ok([...(all.ok ? all.value : []), bad]));
    const library = await loadLibrary(source({ playbooks }), hash);
    const ids = library.playbooks.map(({ ref: { id } }) => id);
    expect(ids).toEqual(expect.arrayContaining(['PB-00', 'PB-01', 'PB-15']));
    expect(library.refused.map(({ file }) => file)).toEqual(['bad.yaml']);
    expect(library.refused[0]?.finding).toMatch(/^bad\.yaml:\d+:\d+: error: /);
  });

  it('refuses a second playbook with the same id', async () => {
    const all = await diskPlaybookSource(folder).playbooks();
    const files = all.ok ? all.value : [];
    const twice = files.flatMap((file) => [file, { ...file, file: `copy of ${file.file}` }]);
    const library = await loadLibrary(
      source({ playbooks: () => Promise.resolve(ok(twice)) }),
      hash,
    );
    expect(library.playbooks).toHaveLength(files.length);
    expect(library.refused.map(({ finding }) => finding)).toContain('PB-01 is defined twice');
  });

  it('takes from the build what the files would be read as', async () => {
    const checked = (): Promise<CheckedFiles> => checkedFiles(folder);
    const parsed = await loadLibrary(source({ checked: () => Promise.resolve(undefined) }), hash);
    const known = await loadLibrary(source({ checked }), hash);
    expect(parsed.playbooks.length).toBeGreaterThan(0);
    expect(known.playbooks).toEqual(parsed.playbooks);
    expect(known.scenarios).toEqual(parsed.scenarios);
  });

  it('reads a file again that is not the one the build saw', async () => {
    const all = await diskPlaybookSource(folder).playbooks();
    const files = (all.ok ? all.value : []).map(({ file, bytes }) => ({
      file,
      bytes: new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace(/^version: .*$/m, 'version: "9.9"'),
      ),
    }));
    const checked = (): Promise<CheckedFiles> => checkedFiles(folder);
    const playbooks = () => Promise.resolve(ok(files));
    const library = await loadLibrary(source({ checked, playbooks }), hash);
    const versions = library.playbooks.map(({ ref: { version } }) => version);
    expect(versions).toEqual(files.map(() => '9.9'));
  });
});
