import type { Failure } from '../../core/failure.ts';
import { draftOf, type KitDraft } from '../../core/kit/draft.ts';
import { emptyDraft, sampleDraft } from '../../core/kit/starter.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { fileFailure } from './look-at-kit.ts';

export interface OpenedDraft {
  readonly draft: KitDraft;
  readonly kept: boolean;
}

/** The form as it was left; or begun anew from the kit installed, from nothing, from a sample. */
export async function openDraft(
  desk: Desk,
  from: 'kept' | 'installed' | 'empty' | 'sample',
  /** Judges what was kept: the file may be older than this form, or not ours at all. */
  known: (value: unknown) => KitDraft | undefined,
): Promise<Result<OpenedDraft, Failure>> {
  const { kits, clock } = desk.ports;
  if (!kits) return err({ code: 'kit-missing' });
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const installed = kits.shelf.current()?.kit;
  switch (from) {
    case 'kept': {
      const draft = known(parsed(await kits.shelf.draft()));
      if (draft) return ok({ draft, kept: true });
      return ok({ draft: installed ? draftOf(installed, today) : emptyDraft(today), kept: false });
    }
    case 'installed':
      return installed
        ? ok({ draft: draftOf(installed, today), kept: false })
        : err({ code: 'kit-missing' });
    case 'empty':
      return ok({ draft: emptyDraft(today), kept: false });
    case 'sample':
      return ok({ draft: sampleDraft(today), kept: false });
  }
}

export async function keepDraft(desk: Desk, draft: KitDraft): Promise<Result<null, Failure>> {
  const { kits } = desk.ports;
  if (!kits) return err({ code: 'kit-missing' });
  const kept = await kits.shelf.keepDraft(`${JSON.stringify(draft, undefined, 1)}\n`);
  return kept.ok ? kept : err(fileFailure(kept.error));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
