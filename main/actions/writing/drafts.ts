import type { Failure } from '../../core/failure.ts';
import { utf8, utf8Decode } from '../../core/journal/bytes.ts';
import type { DraftError, DraftStore, DraftVersion, KeptDraft } from '../../core/ports/drafts.ts';
import type { BesideFile } from '../../core/ports/desktop.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { attachedTo } from '../own-playbooks/attached.ts';
import { besideFiles } from '../own-playbooks/save-with.ts';

type Answer<T> = Promise<Result<T, Failure>>;

export function listDrafts(desk: Desk): Answer<readonly KeptDraft[]> {
  return withStore(desk, (store) => store.list());
}

/** Begins a draft from the five-step template, or as a copy of a playbook that is here. */
export async function beginDraft(
  desk: Desk,
  from: 'template' | { readonly playbook: string },
): Answer<KeptDraft> {
  if (from === 'template') {
    const { TEMPLATE } = await import('../../core/writing/template.ts');
    return withStore(desk, (store) => store.begin(TEMPLATE));
  }
  const library = await desk.ports.library();
  const found = library.find(from.playbook);
  const file = found && library.bytes(found.ref.sha256);
  if (!file) return err({ code: 'no-such-playbook', params: { id: from.playbook } });
  return withStore(desk, (store) => store.begin(utf8Decode(file.bytes)));
}

export function openDraft(desk: Desk, id: string, version?: number): Answer<KeptDraft> {
  return withStore(desk, (store) => store.read(id, version));
}

/** Keeps what was typed, unless something newer than `base` was kept meanwhile. */
export function keepDraft(
  desk: Desk,
  wish: { readonly id: string; readonly base: number; readonly text: string },
): Answer<DraftVersion> {
  return withStore(desk, (store) => store.keep(wish.id, wish.base, wish.text));
}

export function draftVersions(desk: Desk, id: string): Answer<readonly DraftVersion[]> {
  return withStore(desk, (store) => store.versions(id));
}

export function removeDraft(desk: Desk, id: string): Answer<null> {
  return withStore(desk, (store) => store.remove(id));
}

/** Its files that are here; what is missing is among the findings. */
async function filesOf(desk: Desk, text: string): Promise<readonly BesideFile[]> {
  const { parsePlaybook } = await import('../../core/playbook/parse.ts');
  return besideFiles(await attachedTo(desk, parsePlaybook('', utf8(text)).playbook));
}

/** Writes the draft as a file where the person says, with its files beside it. Empty: they changed their mind. */
export async function saveDraftFile(desk: Desk, id: string): Answer<{ readonly file: string }> {
  const draft = await openDraft(desk, id);
  if (!draft.ok) return draft;
  const name = /^id: *["']?([A-Z0-9-]+)/m.exec(draft.value.text)?.[1] ?? 'playbook';
  const { text } = draft.value;
  const saved = await desk.ports.desktop.saveWith(`${name}.yaml`, text, await filesOf(desk, text));
  if (!saved.ok) return err({ code: 'draft-not-saved', raw: saved.error });
  return ok({ file: saved.value[0] ?? '' });
}

async function withStore<T>(
  { ports: { drafts } }: Desk,
  act: (store: DraftStore) => Promise<Result<T, DraftError>>,
): Answer<T> {
  if (!drafts) return err({ code: 'no-such-draft' });
  const answer = await act(drafts);
  return answer.ok ? answer : err(failureOf(answer.error));
}

export function failureOf({ code, detail }: DraftError): Failure {
  switch (code) {
    case 'missing':
      return { code: 'no-such-draft' };
    case 'changed':
      return { code: 'draft-changed' };
    case 'unreadable':
    case 'not-saved':
      return { code: 'draft-not-saved', raw: detail };
  }
}
