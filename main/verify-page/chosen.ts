/** A file and where it lies below what was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** What a person chose or dropped. */
export interface Chosen {
  /** Name of the folder; empty for loose files. */
  readonly name: string;
  readonly files: readonly ChosenFile[];
}

/** From `<input type="file">`, of a folder or of loose files. */
export function fromInput(list: FileList): Chosen {
  const files = [...list];
  const top = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  return {
    name: top,
    files: files.map((file) => ({
      path: top === '' ? file.name : file.webkitRelativePath.slice(top.length + 1),
      file,
    })),
  };
}

/** From a drop. Must be called in the event itself: afterwards the browser forgets what was dropped. */
export function fromDrop(data: DataTransfer): Promise<Chosen> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [only] = entries;
  if (only?.isDirectory === true && entries.length === 1) {
    return below(only as FileSystemDirectoryEntry, '').then((files) => ({
      name: only.name,
      files,
    }));
  }
  return Promise.all(entries.map((entry) => filesOf(entry, ''))).then((all) => ({
    name: '',
    files: all.flat(),
  }));
}

async function filesOf(entry: FileSystemEntry, prefix: string): Promise<readonly ChosenFile[]> {
  const path = `${prefix}${entry.name}`;
  if (entry.isDirectory) return below(entry as FileSystemDirectoryEntry, `${path}/`);
  const file = await new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
  return [{ path, file }];
}

async function below(folder: FileSystemDirectoryEntry, prefix: string) {
  const reader = folder.createReader();
  const files: ChosenFile[] = [];
  for (;;) {
    /* A browser hands over a hundred at a time, and none when there are no more. */
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return files;
    for (const entry of some) files.push(...(await filesOf(entry, prefix)));
  }
}
