import { createHash } from 'node:crypto';
import type { NameIds } from '../../core/ports/name-ids.ts';

/** The namespace of names that this program makes ids from: a random UUID, drawn once. */
const NAMESPACE = Buffer.from('b1d7c1f0-5a3e-4f6c-9d0e-6f2a8c4b7e15'.replaceAll('-', ''), 'hex');

export const nameIds: NameIds = {
  uuid(name) {
    const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest();
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.subarray(0, 16).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
};
