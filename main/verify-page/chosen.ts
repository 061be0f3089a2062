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

/** Chromium and Safari have it; the page's library of types does not. */
interface Dropped extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * From a drop. Must be called in the event itself: afterwards the browser forgets what was dropped.
 * A page that was opened from a disk reads handles in Chromium; its older entries refuse there.
 */
export async function fromDrop(data: DataTransfer): Promise<Chosen> {
  const items = [...data.items] as readonly Dropped[];
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  const asked = items.flatMap((item) => item.getAsFileSystemHandle?.() ?? []);
  const handles = (await Promise.all(asked)).flatMap((one) => one ?? []);
  const roots = handles.length > 0 ? handles.map(ofHandle) : entries.map(ofEntry);
  const [only] = roots;
  if (only?.inside && roots.length === 1)
    return { name: only.name, files: await filesIn(only, '') };
  const all = await Promise.all(roots.map((root) => filesIn(root, root.name)));
  return { name: '', files: all.flat() };
}

/** A file or a folder, whichever way the browser hands it over. */
interface Node {
  readonly name: string;
  readonly file?: () => Promise<File>;
  readonly inside?: () => Promise<readonly Node[]>;
}

async function filesIn({ file, inside }: Node, path: string): Promise<readonly ChosenFile[]> {
  const files: ChosenFile[] = file ? [{ path, file: await file() }] : [];
  for (const one of (await inside?.()) ?? []) {
    files.push(...(await filesIn(one, path === '' ? one.name : `${path}/${one.name}`)));
  }
  return files;
}

function ofHandle(handle: FileSystemHandle): Node {
  const { name } = handle;
  if (handle.kind === 'file') {
    return { name, file: () => (handle as FileSystemFileHandle).getFile() };
  }
  const inside = async () => {
    const found: Node[] = [];
    for await (const one of (handle as FileSystemDirectoryHandle).values()) {
      found.push(ofHandle(one));
    }
    return found;
  };
  return { name, inside };
}

function ofEntry(entry: FileSystemEntry): Node {
  const { name } = entry;
  if (entry.isDirectory) return { name, inside: () => below(entry as FileSystemDirectoryEntry) };
  const file = () =>
    new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
  return { name, file };
}

async function below(folder: FileSystemDirectoryEntry): Promise<readonly Node[]> {
  const reader = folder.createReader();
  const found: Node[] = [];
  for (;;) {
    /* A browser hands over a hundred at a time, and none when there are no more. */
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return found;
    found.push(...some.map(ofEntry));
  }
}
