import { parseVerifierKey } from '../journal/note.ts';
import type { Complaint } from '../playbook/finding.ts';
import type { Hash } from '../ports/hash.ts';
import type { KitShape } from './schema.ts';

/** A key that was copied wrongly would vouch for nobody, and nobody would be told. */
export function checkPublishers(hash: Hash, { publishers }: KitShape): readonly Complaint[] {
  return (publishers ?? []).flatMap(({ vkey }, index) =>
    parseVerifierKey(hash, vkey) ? [] : [notAKey(index)],
  );
}

function notAKey(index: number): Complaint {
  return {
    path: ['publishers', index, 'vkey'],
    level: 'error',
    code: 'publisher-key',
    message: {
      en: 'This verifier key does not fit the id in its middle. Copy the whole line that keygen printed.',
      ja: '検証鍵が、その中にある ID と合いません。keygen が表示した行を、そのまま写してください。',
    },
  };
}
