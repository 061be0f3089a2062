import type { Entry } from '../../../core/journal/payload.ts';
import type { Trust } from '../../../core/journal/verify/trust.ts';
import type { Clock } from '../../../core/ports/clock.ts';
import type { Hash, Signatures } from '../../../core/ports/hash.ts';
import type { ExportError, ExportPhase, ExportWatch } from '../../../core/ports/log-export.ts';
import type { Printer } from '../../../core/ports/printer.ts';
import { sizeText } from '../../../core/export/size-text.ts';
import { codeOf, messageOf, type Files } from '../files.ts';

export interface ExportOptions {
  /** What this computer knows from outside a log: the report says how far that reaches. */
  readonly trustOf?: (logId: string) => Trust;
  /** The data folder: `imported/` lies in it. */
  readonly root: string;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly playbookBytes?: (
    sha256: string,
  ) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** The same of a file that a playbook names. */
  readonly attachmentBytes?: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The bundled verifier, one file; `verify.html` is taken from beside it where it has been built. */
  readonly verifier?: string;
  readonly app?: string;
  readonly files: Files;
  readonly printer?: Printer;
  /** IANA name of the laptop's time zone. */
  readonly zone?: string;
  /** A folder nothing may be exported into, for it is the app's own. */
  readonly ownFolder?: string;
  /** What may be told of a record by now, in all that people read; everything where it is absent. */
  readonly told?: (logId: string, entry: Entry) => Entry | undefined;
  /** Free bytes at a path; undefined where the system does not say. */
  readonly freeBytes?: (path: string) => number | undefined;
}

/** Ends an export from anywhere within it, with what a person is told. */
export class ExportStop extends Error {
  readonly error: ExportError;

  constructor(error: ExportError) {
    super(error.detail);
    this.error = error;
  }
}

/** Counts bytes, tells of them, and stops where a person asked to. */
export class Meter {
  private done = 0;
  private readonly total: number;
  private readonly watch: ExportWatch;
  private phase: ExportPhase = 'copy';

  constructor(total: number, watch: ExportWatch) {
    this.total = total;
    this.watch = watch;
  }

  enter(phase: ExportPhase): void {
    this.phase = phase;
    this.add(0);
  }

  add(bytes: number): void {
    if (this.watch.signal?.aborted === true) {
      throw new ExportStop({ code: 'cancelled', detail: 'the person asked to stop' });
    }
    this.done = Math.min(this.total, this.done + bytes);
    this.watch.at?.(this.done, this.total, this.phase);
  }

  /** What is left to be done, bytes. */
  left(): number {
    return this.total - this.done;
  }
}

/** Gives way to other work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What a person is told of an error of the disk. */
export function toExportError(
  error: unknown,
  space: { readonly needed: number; readonly free: number | undefined },
): ExportError {
  if (error instanceof ExportStop) return error.error;
  const detail = messageOf(error);
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'export-no-space',
        detail,
        params: spaceParams(space.needed, space.free),
      };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'export-read-only', detail };
    default:
      return { code: 'export-failed', detail };
  }
}

/** Room needed and room there is, as people read it. */
export function spaceParams(
  needed: number,
  free: number | undefined,
): { readonly needed: string; readonly free: string } {
  return { needed: sizeText(needed), free: free === undefined ? '?' : sizeText(free) };
}
