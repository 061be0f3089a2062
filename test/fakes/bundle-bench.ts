import { installBundle } from '../../main/actions/bundles/install.ts';
import { offerBundle } from '../../main/actions/bundles/look.ts';
import { createDesk } from '../../main/actions/desk.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import type { BundleFile } from '../../main/core/ports/bundle-file.ts';
import type { PinnedPlaybook } from '../../main/core/run/plan.ts';
import { bundleBytes } from './bundle.ts';
import { ownBench } from './own-bench.ts';
import { publisher, publishTools } from './publisher.ts';

/** A desk whose kit is believed and names sato; bundles are offered to it as bytes. */
export function bundleBench(shipped?: readonly PinnedPlaybook[]) {
  const bench = ownBench(shipped);
  const { ports } = bench.desk;
  const kit = { signed: true, publishers: [publisher('sato', 7).listed], documents: [] };
  const desk = createDesk({
    ...ports,
    kit: () => Promise.resolve(kit as unknown as Kit),
    witness: { ...ports.witness, signatures: publishTools.signatures },
  });
  const offerBytes = (bytes: Uint8Array) =>
    offerBundle(desk, { name: 'ours.breakglass-bundle', size: bytes.length, bytes });
  const offer = async (files: readonly BundleFile[], given?: Parameters<typeof bundleBytes>[1]) => {
    const look = await offerBytes(await bundleBytes(files, given));
    if (!look.ok) throw new Error(look.error.code);
    return look.value;
  };
  const install = async (
    files: readonly BundleFile[],
    given?: Parameters<typeof bundleBytes>[1],
    replaces: readonly string[] = [],
  ) => {
    const { id } = await offer(files, given);
    return installBundle(desk, { look: id, replaces });
  };
  return { ...bench, desk, offerBytes, offer, install };
}
