import type { Payloads } from '../../core/journal/payload.ts';

export type LockWhy = Payloads['lock']['why'];
export type SlotName = Payloads['unlock']['slot'];
