import { expect, test } from 'vitest';
import type { Kit } from '../../../main/core/kit/model.ts';
import type { OwnVersion } from '../../../main/core/ports/own-playbooks.ts';
import { createStandings } from '../../../main/ipc/views/standings.ts';
import { publisher, publishTools, sha256Of } from '../../fakes/publisher.ts';

const bytes = new TextEncoder().encode('ours');
const sato = publisher('sato', 7);
const sha256 = sha256Of(bytes);
const own = { sha256, signature: sato.sign(bytes) } as OwnVersion;

test('a playbook is judged by the kit there is now, and anew when it changes', () => {
  let kit: Pick<Kit, 'signed' | 'publishers'> | undefined;
  const standing = createStandings(publishTools, () => kit as Kit | undefined);
  expect(standing(own)).toBe('foreign');
  kit = { signed: false, publishers: [sato.listed] };
  expect(standing(own)).toBe('foreign');
  kit = { signed: true, publishers: [sato.listed] };
  expect([standing(own), standing(own)]).toEqual(['trusted', 'trusted']);
  expect(standing({ ...own, sha256: '0'.repeat(64) })).toBe('broken');
});
