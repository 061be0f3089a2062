import type { KitDraftView } from '../../../../main/contract/views.ts';

/** What is said of an input, and the path by which it is led to. */
export interface FieldAt {
  readonly problem: string | undefined;
  readonly 'data-field': string;
}

/** What every part of the form is given. */
export interface PartProps {
  readonly draft: KitDraftView;
  readonly change: (part: Partial<KitDraftView>) => void;
  /** Words for a field, by its path in the file. */
  readonly problem: (path: string) => string | undefined;
  /** The same for an input, which is then found again by that path. */
  readonly field: (path: string) => FieldAt;
}
