import { installBundle } from '../../actions/bundles/install.ts';
import { chooseBundle, lookAtInstalled, offerBundle } from '../../actions/bundles/look.ts';
import { rollBackBundle } from '../../actions/bundles/roll-back.ts';
import type { Desk } from '../../actions/desk.ts';
import type { BundleLook } from '../../actions/own-playbooks/ports.ts';
import type { BundleCalls } from '../../contract/calls/bundle-calls.ts';
import { bundleImageView, bundleListView, bundleLookView } from '../views/bundle-view.ts';
import type { Part } from './handlers.ts';

export function bundleHandlers(desk: Desk): Part<keyof BundleCalls> {
  const { kit, ownPlaybooks, hash, witness } = desk.ports;
  const viewOf = async (look: BundleLook) =>
    ({ ok: true, value: bundleLookView(look, await kit()) }) as const;
  return {
    'bundle.list': async () => {
      const shelf = await ownPlaybooks?.shelf.reload();
      const lost = shelf?.damaged.find(({ file }) => file.endsWith('bundles.json'));
      if (lost) return { ok: false, error: { code: 'playbook-unreadable', raw: lost.file } };
      const tools = { hash, signatures: witness.signatures };
      return { ok: true, value: bundleListView(shelf?.bundles ?? [], tools, await kit()) };
    },
    'bundle.choose': async () => {
      const look = await chooseBundle(desk);
      if (!look.ok) return look;
      return look.value ? viewOf(look.value) : { ok: true, value: null };
    },
    'bundle.offer': async (file) => {
      const look = await offerBundle(desk, file);
      return look.ok ? viewOf(look.value) : look;
    },
    'bundle.open': async ({ name }) => {
      const look = await lookAtInstalled(desk, name);
      return look.ok ? viewOf(look.value) : look;
    },
    'bundle.image': ({ look, path }) => {
      const seen = desk.bundleLook;
      const image = seen?.id === look ? bundleImageView(seen, path) : undefined;
      return Promise.resolve(
        image ? { ok: true, value: image } : { ok: false, error: { code: 'bundle-gone' } },
      );
    },
    'bundle.install': (wish) => installBundle(desk, wish),
    'bundle.roll-back': ({ name }) => rollBackBundle(desk, name),
  };
}
