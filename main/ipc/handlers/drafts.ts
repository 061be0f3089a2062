import type { Desk } from '../../actions/desk.ts';
import { attachFile } from '../../actions/writing/attach-file.ts';
import { checkDraft } from '../../actions/writing/check-draft.ts';
import {
  beginDraft,
  draftVersions,
  keepDraft,
  listDrafts,
  openDraft,
  removeDraft,
  saveDraftFile,
} from '../../actions/writing/drafts.ts';
import {
  complete,
  moved,
  named,
  renamed,
  textsOf,
  translated,
  ways,
} from '../../actions/writing/help-writing.ts';
import { createPreviewer } from '../../actions/writing/preview.ts';
import { publishDraft } from '../../actions/writing/publish.ts';
import { tryDraft } from '../../actions/writing/try-draft.ts';
import type { DraftCalls } from '../../contract/calls/draft-calls.ts';
import type { DraftView } from '../../contract/views/draft-view.ts';
import type { KeptDraft } from '../../core/ports/drafts.ts';
import { draftCard } from '../views/draft-card.ts';
import { previewView } from '../views/preview-view.ts';
import type { Part } from './handlers.ts';

export function draftHandlers(desk: Desk): Part<keyof DraftCalls> {
  const preview = createPreviewer(desk);
  return {
    'draft.list': async () => {
      const drafts = await listDrafts(desk);
      return drafts.ok ? { ok: true, value: drafts.value.map(draftCard) } : drafts;
    },
    'draft.begin': async ({ from }) => {
      const begun = await beginDraft(desk, from);
      return begun.ok ? { ok: true, value: draftView(begun.value) } : begun;
    },
    'draft.open': async ({ id, version }) => {
      const opened = await openDraft(desk, id, version);
      return opened.ok ? { ok: true, value: draftView(opened.value) } : opened;
    },
    'draft.keep': async (wish) => {
      const kept = await keepDraft(desk, wish);
      if (!kept.ok) return kept;
      return { ok: true, value: { version: kept.value.version, savedAt: kept.value.at } };
    },
    'draft.versions': ({ id }) => draftVersions(desk, id),
    'draft.remove': ({ id }) => removeDraft(desk, id),
    'draft.check': async ({ text }) => {
      const findings = await checkDraft(desk, text);
      return { ok: true, value: findings.map(({ file: _, ...finding }) => finding) };
    },
    'draft.complete': async ({ text, offset }) => ({
      ok: true,
      value: (await complete(desk, text, offset)) ?? null,
    }),
    'draft.name': ({ text, offset }) => named(text, offset),
    'draft.rename': ({ text, offset, to }) => renamed(text, offset, to),
    'draft.texts': ({ text }) => textsOf(text),
    'draft.translate': ({ text, path, lang, value }) => translated(text, path, lang, value),
    'draft.move': ({ text, offset, by }) => moved(text, offset, by),
    'draft.attach': async ({ text, offset }) => {
      const attached = await attachFile(desk, text, offset);
      return attached.ok ? { ok: true, value: attached.value ?? null } : attached;
    },
    'draft.flow': ({ text }) => ways(desk, text),
    'draft.preview': async ({ text, offset }) => {
      const shown = await preview(text, offset);
      return { ok: true, value: shown ? previewView(shown, desk.ports.lang()) : null };
    },
    'draft.publish': async (wish) => {
      const published = await publishDraft(desk, wish);
      return published.ok ? { ok: true, value: published.value ?? null } : published;
    },
    'draft.try': (wish) => tryDraft(desk, wish),
    'draft.save-file': ({ id }) => saveDraftFile(desk, id),
  };
}

function draftView({ id, text, version, at }: KeptDraft): DraftView {
  return { id, text, version, savedAt: at };
}
