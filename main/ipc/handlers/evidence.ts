import { chooseEvidence, takeChosen } from '../../actions/choose-evidence.ts';
import type { Desk } from '../../actions/desk.ts';
import { keepOutput } from '../../actions/keep-output.ts';
import {
  checkEvidence,
  copyEvidence,
  listEvidence,
  openEvidence,
} from '../../actions/look-at-evidence.ts';
import { previewMasks } from '../../actions/preview-masks.ts';
import {
  abandonEvidence,
  beginEvidence,
  endEvidence,
  receivePiece,
} from '../../actions/receive-evidence.ts';
import type { EvidenceCalls } from '../../contract/calls/evidence-calls.ts';
import { evidenceRow } from '../views/evidence-row.ts';
import type { Part } from './handlers.ts';

export function evidenceHandlers(desk: Desk): Part<keyof EvidenceCalls> {
  return {
    'redaction.preview': ({ text }) => previewMasks(desk, text),
    'evidence.choose': async () => ({ ok: true, value: await chooseEvidence(desk) }),
    'evidence.take': ({ id, ...request }) => takeChosen(desk, id, request),
    'evidence.begin': (offered) => beginEvidence(desk, offered),
    'evidence.chunk': ({ id, at, bytes }) => receivePiece(desk, id, at, bytes),
    'evidence.end': ({ id }) => endEvidence(desk, id),
    'evidence.abandon': ({ id }) => {
      abandonEvidence(desk, id);
      return { ok: true, value: null };
    },
    'evidence.keep-output': ({ path, target }) => keepOutput(desk, path, target),
    'evidence.list': async ({ logId }) => {
      const items = await listEvidence(desk, logId);
      return items.ok ? { ok: true, value: items.value.map(evidenceRow) } : items;
    },
    'evidence.open': ({ logId, sha256 }) => openEvidence(desk, logId, sha256),
    'evidence.check': ({ logId, sha256 }) => checkEvidence(desk, logId, sha256),
    'evidence.copy': ({ logId, sha256, name }) => copyEvidence(desk, logId, sha256, name),
    'evidence.copy-hash': ({ sha256 }) => {
      desk.ports.desktop.copy(sha256);
      return { ok: true, value: null };
    },
  };
}
