import type { BundleImageView, BundleLookView, BundleView } from '../views/bundle-view.ts';

type Nothing = Readonly<Record<string, never>>;

/** Bundles: playbooks and what belongs to them in one file, taken in whole and rolled back whole. */
export interface BundleCalls {
  'bundle.list': { args: Nothing; result: readonly BundleView[] };
  /** Main asks for the file; null when the person changed their mind. Changes nothing. */
  'bundle.choose': { args: Nothing; result: BundleLookView | null };
  /** A file that was dropped. `bytes` is empty where `size` is past what is read. */
  'bundle.offer': {
    args: { readonly name: string; readonly size: number; readonly bytes: Uint8Array };
    result: BundleLookView;
  };
  /** The one in use under a name, as it came. */
  'bundle.open': { args: { readonly name: string }; result: BundleLookView };
  /** A picture of the bundle that was looked at. */
  'bundle.image': {
    args: { readonly look: string; readonly path: string };
    result: BundleImageView;
  };
  /** Takes in what was looked at; `replaces` names each of the app's own that gives way. */
  'bundle.install': {
    args: { readonly look: string; readonly replaces: readonly string[] };
    result: null;
  };
  'bundle.roll-back': { args: { readonly name: string }; result: null };
}

export const bundleCalls = {
  'bundle.list': true,
  'bundle.choose': true,
  'bundle.offer': true,
  'bundle.open': true,
  'bundle.image': true,
  'bundle.install': true,
  'bundle.roll-back': true,
} as const satisfies Record<keyof BundleCalls, true>;
