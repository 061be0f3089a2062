import type { EvidenceRow } from '../../contract/views.ts';
import type { EvidenceItem } from '../../core/evidence/custody.ts';

export function evidenceRow(item: EvidenceItem): EvidenceRow {
  const { logId, seq, at, who, name, sha256, size, text, step, origin, custody } = item;
  return {
    logId,
    seq,
    at: Date.parse(at),
    who,
    name,
    sha256,
    size,
    text,
    custody: custody.map((event) => ({ ...event, at: Date.parse(event.at) })),
    ...(step === undefined ? {} : { step }),
    ...(origin ? { source: origin.source, mediaType: origin.mediaType } : {}),
    ...(origin?.named === undefined ? {} : { named: origin.named }),
    ...(origin?.modified === undefined ? {} : { modified: Date.parse(origin.modified) }),
    ...(origin?.maskedFrom === undefined ? {} : { maskedFrom: origin.maskedFrom }),
  };
}
