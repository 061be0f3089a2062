import { refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { startTried } from '../start-run.ts';
import { failureOf, openDraft } from './drafts.ts';
import { triedOf } from './tried.ts';

/** Why a drill of a draft is given up for the next: both languages, as it stands in the log. */
const ANOTHER = 'The draft is tried again / 下書きをもう一度試す';

/**
 * A drill of a draft as it stands, kept nowhere but for its log, which names it a draft and has its
 * SHA-256. The drill of a draft that is open is given up for it; any other run is not.
 */
export async function tryDraft(
  desk: Desk,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Done> {
  const { drafts } = desk.ports;
  const draft = await openDraft(desk, id);
  if (!draft.ok) return draft;
  if (!drafts || draft.value.version !== version) return refuse('draft-changed');
  const { text } = draft.value;
  const tried = await triedOf(desk, text, { id });
  if (!tried.ok) return tried;
  const kept = await drafts.keepTried(tried.value.plan.playbook.ref.sha256, text);
  if (!kept.ok) return { ok: false, error: failureOf(kept.error) };
  return startTried(desk, tried.value, desk.run?.state.draft ? ANOTHER : undefined);
}
