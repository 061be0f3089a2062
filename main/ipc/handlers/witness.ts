import type { Desk } from '../../actions/desk.ts';
import { refreshAnchors } from '../../actions/witness/anchors.ts';
import { askWitness } from '../../actions/witness/ask-witness.ts';
import { copyMessage, saveMessage } from '../../actions/witness/hand-over.ts';
import { heardCode } from '../../actions/witness/heard-code.ts';
import { lookAtRequest } from '../../actions/witness/look-at-request.ts';
import { openAnchor } from '../../actions/witness/open-anchor.ts';
import { signRequest } from '../../actions/witness/sign-request.ts';
import { stampLog } from '../../actions/witness/stamp-log.ts';
import { takeAnswer, trustWitness } from '../../actions/witness/take-answer.ts';
import { ownWitness } from '../../actions/witness/witness-key.ts';
import type { WitnessCalls } from '../../contract/calls/witness-calls.ts';
import { gather } from '../../core/journal/witness/qr-parts.ts';
import { anchorView, lookView } from '../views/witness-view.ts';
import type { Part } from './handlers.ts';

export function witnessHandlers(desk: Desk): Part<keyof WitnessCalls> {
  const { desktop, hash } = desk.ports;
  return {
    'anchor.list': async ({ logId }) => ({ ok: true, value: await refreshAnchors(desk, logId) }),
    'anchor.open': async ({ logId }) => {
      const facts = await openAnchor(desk, logId);
      return facts.ok ? { ok: true, value: anchorView(logId, facts.value) } : facts;
    },
    'anchor.request': ({ logId, vkey }) => askWitness(desk, logId, vkey),
    'anchor.take': ({ logId, given }) => takeAnswer(desk, logId, given),
    'anchor.trust': ({ vkey, person }) => trustWitness(desk, vkey, person),
    'anchor.heard': ({ logId, code, by }) => heardCode(desk, logId, code, by),
    'anchor.stamp': ({ logId }) => stampLog(desk, logId),
    'witness.key': async ({ person }) => {
      const own = await ownWitness(desk, person);
      if (!own.ok) return own;
      const { name, vkey, fingerprint, kept } = own.value;
      return { ok: true, value: { name, vkey, fingerprint, kept } };
    },
    'witness.look': async ({ given }) => {
      const look = await lookAtRequest(desk, given);
      return look.ok ? { ok: true, value: lookView(hash, look.value) } : look;
    },
    'witness.sign': ({ id, person }) => signRequest(desk, id, person),
    'message.copy': ({ text }) => copyMessage(desk, text),
    'message.save': ({ text }) => saveMessage(desk, text),
    'message.print': async () => {
      await desktop.printCard();
      return { ok: true, value: null };
    },
    'codes.gather': ({ codes }) => {
      const { have, of } = gather(hash, codes);
      return { ok: true, value: { have, of } };
    },
    'camera.allow': ({ on }) => {
      desktop.allowCamera(on);
      return { ok: true, value: null };
    },
  };
}
