import type { BundleCalls } from '../../main/contract/calls/bundle-calls.ts';

const look = '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e';

/** A payload that each call on bundles accepts. */
export const bundles: {
  readonly [C in keyof BundleCalls]: Readonly<Record<string, unknown>>;
} = {
  'bundle.list': {},
  'bundle.choose': {},
  'bundle.offer': { name: 'ours.zip', size: 4, bytes: new Uint8Array(4) },
  'bundle.open': { name: 'ours' },
  'bundle.image': { look, path: 'images/rack.png' },
  'bundle.install': { look, replaces: ['PB-01'] },
  'bundle.roll-back': { name: 'ours' },
};
