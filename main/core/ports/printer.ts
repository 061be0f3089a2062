import type { Result } from '../result.ts';

export interface PrintRequest {
  /** Absolute path of a page that needs nothing but itself. */
  readonly page: string;
  /** Stands at the head of every sheet, left and right: what it is of, and what it is. */
  readonly head: string;
  readonly mark: string;
  /** Stands at the foot of every sheet, beside its number. */
  readonly foot?: string;
  readonly lang: 'en' | 'ja';
}

/** Puts a page on A4 sheets. Only the desktop has one: without it there is no PDF, and that is told. */
export interface Printer {
  /** The PDF's bytes. The error is in the system's words. */
  print(request: PrintRequest): Promise<Result<Uint8Array, { readonly detail: string }>>;
}
