import type { KitDraftView } from '../../../../main/contract/views.ts';

/** What every part of the form is given. */
export interface PartProps {
  readonly draft: KitDraftView;
  readonly change: (part: Partial<KitDraftView>) => void;
  /** Words for a field, by its path in the file. */
  readonly problem: (path: string) => string | undefined;
}
