import type { SourceEntry, VerifySource } from '../core/ports/verify-source.ts';
import type { Chosen } from './chosen.ts';

/**
 * Chosen files as the verifier sees them. A browser shows neither links nor devices, so there are
 * none here; and nothing outside what was chosen.
 */
export function fileSource({ name, files }: Chosen): VerifySource {
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  const folders = new Map<string, Map<string, SourceEntry['kind']>>();
  for (const { path } of files) {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, SourceEntry['kind']>();
      entries.set(parts[depth] ?? '', depth === parts.length - 1 ? 'file' : 'folder');
      folders.set(folder, entries);
    }
  }
  return {
    name,
    list: (folder) =>
      Promise.resolve(
        [...(folders.get(folder) ?? [])]
          .map(([one, kind]) => ({ name: one, kind }))
          .sort((left, right) => (left.name < right.name ? -1 : 1)),
      ),
    size: (path) => Promise.resolve(byPath.get(path)?.size),
    read: async (path, into, position) => {
      const file = byPath.get(path);
      if (!file) throw new Error(`${path} is not there`);
      const part = file.slice(position, position + into.length);
      const bytes = new Uint8Array(await part.arrayBuffer());
      into.set(bytes);
      return bytes.length;
    },
    close: () => undefined,
  };
}
