import type { Result } from '../result.ts';

export interface GuideSheet {
  /** Of its files, without an ending. */
  readonly name: string;
  readonly lang: 'en' | 'ja';
  /** A page that needs nothing but itself. */
  readonly html: string;
  /** Stands at the head of every sheet. */
  readonly head: string;
  readonly foot?: string;
}

/** Goes beside the sheets: a text as it is, or a table to be written as CSV. */
export type GuideTable = { readonly name: string } & (
  { readonly text: string } | { readonly rows: readonly (readonly string[])[] }
);

/** Writes sheets for paper, each as a page and as a PDF; `noPdf` says why printing failed. */
export interface GuideFiles {
  write(
    folder: string,
    sheets: readonly GuideSheet[],
    tables?: readonly GuideTable[],
  ): Promise<
    Result<
      { readonly files: readonly string[]; readonly noPdf?: string },
      { readonly detail: string }
    >
  >;
}
