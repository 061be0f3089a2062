import type { Files } from '../../main/adapters/disk/files.ts';

/** The files one process sees. Once it is killed, nothing it still had in mind reaches the disk. */
export function mortalFiles(files: Files): { readonly files: Files; readonly kill: () => void } {
  let dead = false;
  const alive = () => {
    if (dead) throw Object.assign(new Error('this process is dead'), { code: 'EIO' });
  };
  const guarded =
    <A extends readonly unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      alive();
      return call(...args);
    };
  return {
    kill: () => {
      dead = true;
    },
    files: {
      open: guarded(files.open),
      close: files.close,
      write: guarded(files.write),
      read: guarded(files.read),
      size: guarded(files.size),
      truncate: guarded(files.truncate),
      dataSync: async (file) => {
        alive();
        await files.dataSync(file);
        alive();
      },
      syncFolder: guarded(files.syncFolder),
      makeFolder: guarded(files.makeFolder),
      list: guarded(files.list),
      isFolder: guarded(files.isFolder),
      remove: guarded(files.remove),
      removeFolder: guarded(files.removeFolder),
      rename: guarded(files.rename),
      link: guarded(files.link),
    },
  };
}
