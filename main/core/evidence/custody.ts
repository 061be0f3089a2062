import type { Entry, EvidenceOrigin } from '../journal/payload.ts';

/** One thing that happened to a piece of evidence, from the records. */
export interface CustodyEvent {
  readonly what:
    'collected' | 'checked' | 'changed' | 'copied' | 'exported' | 'uploaded' | 'witnessed';
  readonly seq: number;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Who, or what it went to. */
  readonly by: string;
}

/** An attachment of an evidence note, with all that is told of it since. */
export interface EvidenceItem {
  readonly logId: string;
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly origin?: EvidenceOrigin;
  readonly text: string;
  readonly step?: string;
  readonly custody: readonly CustodyEvent[];
}

const CODES = {
  'evidence-checked': 'checked',
  'evidence-changed': 'changed',
  'evidence-copied': 'copied',
} as const;

/**
 * Every piece of evidence in entries of one chain of logs, oldest first. A later record of the same
 * log that covers it (export, upload, witness) is part of its custody; a check or a copy names it
 * by its hash.
 */
export function evidenceOf(entries: readonly Entry[]): readonly EvidenceItem[] {
  const items: (EvidenceItem & { readonly custody: CustodyEvent[] })[] = [];
  let who = '';
  for (const entry of entries) {
    const { seq, ts: at, logId } = entry;
    if (entry.type === 'run.start') who = entry.data.person;
    if (entry.type === 'note' && entry.att) {
      const { data, att, step } = entry;
      for (const [index, { name, sha256, size }] of att.entries()) {
        const origin = data.evidence?.[index];
        items.push({
          logId,
          seq,
          at,
          who,
          name,
          sha256,
          size,
          text: 'text' in data.text ? (data.text.text ?? '') : '',
          custody: [{ what: 'collected', seq, at, by: who }],
          ...(origin ? { origin } : {}),
          ...(step === undefined ? {} : { step }),
        });
      }
      continue;
    }
    const told = eventOf(entry, who);
    if (!told) continue;
    for (const item of items) {
      if (item.logId === logId && told.concerns(item)) {
        item.custody.push({ what: told.what, seq, at, by: told.by });
      }
    }
  }
  return items;
}

interface Told extends Pick<CustodyEvent, 'what' | 'by'> {
  readonly concerns: (item: EvidenceItem) => boolean;
}

function eventOf(entry: Entry, who: string): Told | undefined {
  switch (entry.type) {
    case 'security': {
      const what = codeOf(entry.data.code);
      const detail = 'text' in entry.data.detail ? (entry.data.detail.text ?? '') : '';
      if (what === undefined) return undefined;
      return { what, by: who, concerns: ({ sha256 }) => detail.startsWith(sha256) };
    }
    case 'export':
      return { what: 'exported', by: who, concerns: ({ seq }) => seq < entry.data.records };
    case 'upload':
      return { what: 'uploaded', by: entry.data.to, concerns: ({ seq }) => seq < entry.data.size };
    case 'witness':
      return {
        what: 'witnessed',
        by: entry.data.name,
        concerns: ({ seq }) => seq < entry.data.size,
      };
    default:
      return undefined;
  }
}

function codeOf(code: string): Told['what'] | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code as keyof typeof CODES] : undefined;
}
