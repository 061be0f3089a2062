import type { DraftCard } from '../../contract/views/draft-view.ts';
import type { KeptDraft } from '../../core/ports/drafts.ts';
import { headOf } from '../../core/writing/head.ts';

export function draftCard({ id, text, version, at }: KeptDraft): DraftCard {
  return { id, version, savedAt: at, ...headOf(text) };
}
