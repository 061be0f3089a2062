import type { KitDraftView } from '../../../../main/contract/views.ts';

type Publisher = NonNullable<KitDraftView['publishers']>[number];

const KEY = /[^\s{}",]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{40,}={0,2}/;

/**
 * What was pasted where the key goes: the whole line that keygen printed, a publisher's key file, or the
 * key alone. Of a key file only the verifier key is taken: its sealed part never gets into the form.
 */
export function publisherFrom(pasted: string): Partial<Publisher> {
  const vkey = KEY.exec(pasted)?.[0];
  if (vkey === undefined) return { vkey: pasted.trim().slice(0, 500) };
  const id = /\/publisher\/([^\s+/]+)\+/.exec(vkey)?.[1];
  const name = /\bname:\s*["']?([^,"'}]+?)["']?\s*[,}]/.exec(pasted)?.[1];
  return { vkey, ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}
