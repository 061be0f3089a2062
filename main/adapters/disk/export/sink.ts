import type { Files } from '../files.ts';

const HELD = 256 * 1024;

/** A file that is written from its beginning to its end, in pieces. */
export class Sink {
  private held: string[] = [];
  private length = 0;
  private readonly file: number;
  private readonly files: Files;

  constructor(files: Files, path: string) {
    files.remove(path);
    this.files = files;
    this.file = files.open(path, 'ax');
  }

  write(text: string): void {
    if (text === '') return;
    this.held.push(text);
    this.length += text.length;
    if (this.length >= HELD) this.flush();
  }

  /** On the disk when it resolves. The file is closed whatever happens. */
  async close(): Promise<void> {
    try {
      this.flush();
      await this.files.dataSync(this.file);
    } finally {
      this.files.close(this.file);
    }
  }

  /** After an error: only lets go of the file. */
  drop(): void {
    try {
      this.files.close(this.file);
    } catch {
      /* The error that came before is the one to tell. */
    }
  }

  private flush(): void {
    const bytes = Buffer.from(this.held.join(''));
    this.held = [];
    this.length = 0;
    for (let at = 0; at < bytes.length;) at += this.files.write(this.file, bytes.subarray(at));
  }
}
