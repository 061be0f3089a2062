import type { OwnPlaybookCalls } from '../../main/contract/calls/own-playbook-calls.ts';

/** A payload that each call on playbooks brought in by hand accepts. */
export const ownPlaybooks: {
  readonly [C in keyof OwnPlaybookCalls]: Readonly<Record<string, unknown>>;
} = {
  'own.list': {},
  'own.choose': {},
  'own.offer': { name: 'ops.md', size: 4, bytes: new Uint8Array(4), signature: 'a' },
  'own.rename': { look: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e', id: 'OPS-01' },
  'own.keep': { look: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e', replaces: 'PB-01' },
  'own.save-findings': { look: '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e' },
  'playbook.export': { id: 'PB-01', as: 'paper' },
  'own.roll-back': { id: 'OPS-01' },
  'own.take-out': { id: 'OPS-01' },
};
