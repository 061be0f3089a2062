import type { Desk } from '../../actions/desk.ts';
import { distrustSigner } from '../../actions/kit/distrust-signer.ts';
import { installKit } from '../../actions/kit/install-kit.ts';
import { keepDraft, openDraft } from '../../actions/kit/draft-kit.ts';
import { chooseKit } from '../../actions/kit/look-at-kit.ts';
import type { KitLook } from '../../actions/kit/ports.ts';
import { approveGate, leaveGate, waitAtGate } from '../../actions/kit/pass-gate.ts';
import { saveKitCopy } from '../../actions/kit/save-kit-copy.ts';
import { takeDocument } from '../../actions/kit/take-document.ts';
import { kitKey, writeKitFile } from '../../actions/kit/sign-kit.ts';
import type { KitCalls } from '../../contract/calls/kit-calls.ts';
import type { KitComplaintView } from '../../contract/views/kit-draft-view.ts';
import { checkDraft, type KitDraft } from '../../core/kit/draft.ts';
import { kitDraftSchema } from '../schemas/kit-schemas.ts';
import { kitLookView, kitOpenView } from '../views/kit-file-view.ts';
import type { Part } from './handlers.ts';

export function kitHandlers(desk: Desk): Part<keyof KitCalls> {
  const { kits, hash, clock } = desk.ports;
  const lookView = (look: KitLook) => kitLookView(look, kits?.signers.list() ?? [], clock.now());
  return {
    'kit.open': () => ({
      ok: true,
      value: kits ? kitOpenView(kits, hash, clock.now()) : { trusted: [] },
    }),
    'kit.choose': async () => {
      const look = await chooseKit(desk);
      if (!look.ok) return look;
      return { ok: true, value: look.value ? lookView(look.value) : null };
    },
    'kit.install': (wish) => installKit(desk, wish),
    'kit.distrust': ({ vkey }) => distrustSigner(desk, vkey),
    'gate.approve': (wish) => approveGate(desk, wish),
    'gate.wait': (wish) => waitAtGate(desk, wish),
    'gate.leave': () => leaveGate(desk),
    'kit.save-copy': () => saveKitCopy(desk),
    'kit-draft.open': async ({ from }) => {
      const opened = await openDraft(desk, from, (kept) => kitDraftSchema.safeParse(kept).data);
      if (!opened.ok) return opened;
      return { ok: true, value: { ...opened.value, complaints: complaints(opened.value.draft) } };
    },
    'kit-draft.keep': async ({ draft }) => {
      const kept = await keepDraft(desk, draft);
      return kept.ok ? { ok: true, value: complaints(draft) } : kept;
    },
    'kit-draft.take-document': async (from) => {
      const taken = await takeDocument(desk, from);
      return taken.ok ? { ok: true, value: taken.value ?? null } : taken;
    },
    'kit-draft.key': ({ person }) => kitKey(desk, person),
    'kit-draft.write': async ({ draft, person }) => {
      const written = await writeKitFile(desk, draft, person);
      if (!written.ok) return written;
      const { value } = written;
      return { ok: true, value: value ? { ...value, look: lookView(value.look) } : null };
    },
  };
}

function complaints(draft: KitDraft): readonly KitComplaintView[] {
  return checkDraft(draft).map(({ path, level, message }) => ({
    path: path.join('.'),
    level,
    message,
  }));
}
