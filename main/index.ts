import { app } from 'electron';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { wayTo } from './actions/connection.ts';
import { createDesk } from './actions/desk.ts';
import { createSecretClipboard } from './actions/vault/clipboard.ts';
import { endFlow } from './actions/vault/flow.ts';
import { lockVault } from './actions/vault/opened.ts';
import { noteTrouble } from './actions/note-trouble.ts';
import { noteObservers } from './actions/note-observers.ts';
import { findPlayed } from './actions/played.ts';
import { leaveApp, wipeLeft } from './actions/leave-app.ts';
import { mayLeave, unwritten } from './actions/may-leave.ts';
import { callRules } from './actions/call-rules.ts';
import { startUploads, wakeUploads } from './actions/uploads/control.ts';
import { keepWatch } from './actions/keep-watch.ts';
import type { Library } from './actions/library.ts';
import { loadLibrary } from './actions/load-library.ts';
import { createLiveLibrary, tellFiles } from './actions/own-playbooks/live-library.ts';
import { signNow } from './actions/sign-now.ts';
import { findUnfinished } from './actions/unfinished.ts';
import type { AppView } from './contract/views.ts';
import { isLoopback } from './core/aws/endpoint.ts';
import { createAwsLogin } from './adapters/aws-login/aws-login.ts';
import { createBrowser } from './adapters/browser/browser.ts';
import type { Network } from './core/aws/network.ts';
import { createAssumptionBook } from './adapters/disk/assumption-book.ts';
import { createAttachments } from './adapters/disk/attachments.ts';
import { createDraftStore } from './adapters/disk/draft-store.ts';
import { createEvidenceFiles } from './adapters/disk/evidence-files.ts';
import { createGuideFiles } from './adapters/disk/guide-files.ts';
import { createImportedLogs } from './adapters/disk/imported-logs.ts';
import { createImportedReaders } from './adapters/disk/imported-readers.ts';
import { createJournals } from './adapters/disk/journals.ts';
import { createKitShelf } from './adapters/disk/kit-shelf.ts';
import { createLogFiles } from './adapters/disk/log-files.ts';
import { createLogProofs } from './adapters/disk/proofs.ts';
import { createLogReader } from './adapters/disk/log-reader.ts';
import { createOwnPlaybooks } from './adapters/disk/own-playbooks.ts';
import { createProgrammeBook } from './adapters/disk/programme-book.ts';
import { createOfferedReader } from './adapters/system/offered-reader.ts';
import { diskPlaybookSource } from './adapters/disk/playbook-source.ts';
import { createUploadSource } from './adapters/disk/upload-source.ts';
import { loadUploadCredentials, loadUploads } from './adapters/disk/uploads-file.ts';
import { createSettings } from './adapters/disk/settings.ts';
import { createStampFiles } from './adapters/disk/beside-log.ts';
import { ownTrust } from './core/journal/witness/own-trust.ts';
import { createTrustedKeys } from './adapters/disk/trusted-keys.ts';
import { createWitnessDisk } from './adapters/disk/witness-disk.ts';
import { createTimeStamps } from './adapters/tsa/time-stamps.ts';
import { witnessSeeds } from './core/vault/witness-seeds.ts';
import { nameIds } from './adapters/system/name-ids.ts';
import { createNodeClock } from './adapters/system/clock.ts';
import { createNodeHash } from './adapters/system/hash.ts';
import { createNodeRandom } from './adapters/system/random.ts';
import { createNodeSignatures } from './adapters/system/signatures.ts';
import { createNodeTimer } from './adapters/system/timer.ts';
import { createCredentialDoor } from './adapters/handoff/door.ts';
import { createHandoffFolder } from './adapters/handoff/folder.ts';
import { createTerminals } from './adapters/handoff/terminals.ts';
import { createVaultCrypto } from './adapters/vault/crypto.ts';
import { qrRows } from './adapters/vault/qr.ts';
import { createStrengthMeter } from './adapters/vault/strength.ts';
import { createVaultFiles } from './adapters/vault/vault-files.ts';
import type { Hash } from './core/ports/hash.ts';
import { createVault } from './core/vault/vault.ts';
import { registerConfirm } from './ipc/confirm.ts';
import type { Trouble } from './ipc/dispatch.ts';
import { registerBeside } from './ipc/beside.ts';
import { registerSecrets } from './ipc/secrets.ts';
import { allHandlers } from './ipc/handlers/all.ts';
import { settled } from './ipc/handlers/settled.ts';
import { createPublisher } from './ipc/publish.ts';
import { registerCalls } from './ipc/register.ts';
import { appView } from './ipc/views/app-view.ts';
import { createShown } from './ipc/views/shown.ts';
import { createRangeHost } from './range/host.ts';
import { appCommand } from './shell/facts.ts';
import { allowedLink } from './shell/allowed-links.ts';
import { failStart } from './shell/fail-start.ts';
import { prepareApp } from './shell/prepare.ts';
import { startShell } from './shell/start.ts';

const out = join(__dirname, '..');
const prepared = prepareApp();
if (prepared) {
  const hash = createNodeHash();
  // Read while Chromium starts: it costs nothing then, and everything shown depends on it.
  const library = loadLibrary(diskPlaybookSource(join(out, 'playbooks')), hash);
  app
    .whenReady()
    .then(() => compose(prepared.userData, hash, library))
    .catch(failStart);
}

/** Chooses the adapters, binds the actions to the contract, and opens the window. */
async function compose(root: string, hash: Hash, shipped: Promise<Library>): Promise<void> {
  const settings = createSettings(root);
  const shell = startShell({
    out,
    settings,
    leaving: {
      finish: () => leaveApp(desk),
      unwritten: () => unwritten(desk),
      mayLeave: () => mayLeave(desk),
    },
    onSleep: () => signNow(desk),
  });
  // The page's own process starts meanwhile. Its calls are registered before main's loop turns again.
  const opened = shell.open();
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const clock = createNodeClock();
  const timer = createNodeTimer();
  const random = createNodeRandom();
  const signatures = createNodeSignatures();
  const signers = createTrustedKeys(root, { file: 'kit-signers.json', field: 'signers' });
  const shelf = createKitShelf({
    root,
    tools: { hash, signatures },
    trusted: () => signers.list().map(({ vkey }) => vkey),
  });
  const own = createOwnPlaybooks({ root, hash, boot: clock.boot });
  const library = createLiveLibrary(shipped, own, () => void tellFiles(desk));
  const drafts = createDraftStore({ root });
  const release = `breakglass/${shell.app.version}`;
  const vaultTools = { crypto: createVaultCrypto(), hash, random };
  const vault = createVault({
    ...vaultTools,
    files: createVaultFiles(root, () => clock.now()),
    keychain: shell.keychain,
    clock,
  });
  const journals = createJournals({
    root,
    clock,
    random,
    hash,
    signatures,
    timer,
    seeds: vault.seeds,
    app: release,
    device: hostname(),
  });
  const witnessDisk = createWitnessDisk({ root, hash, boot: clock.boot });
  const logFiles = createLogFiles({
    trustOf: (logId) => ownTrust(hash, witnessDisk.trusted.list(), witnessDisk.heard.list(logId)),
    root,
    clock,
    hash,
    signatures,
    verifier: join(out, 'verifier', 'breakglass-verify.mjs'),
    app: release,
    zone,
    ownFolder: root,
    printer: shell.printer,
    attachmentBytes: (sha256) => own.attachments.bytes(sha256),
    playbookBytes: async (sha256) =>
      (await shipped).bytes(sha256)?.bytes ?? (await own.bytes(sha256)) ?? drafts.tried(sha256),
  });
  const handoffFolder = createHandoffFolder(root);
  const awsLogin = createAwsLogin({ folder: join(root, 'aws-login') });
  const { supported } = shell.app;
  const network = (url: string): Network => wayTo(desk, url);
  const outside = { network, allowEndpoint: supported ? (): boolean => true : isLoopback };
  const aws = { network, ...callRules(() => desk, supported) };
  const desk = createDesk({
    clock,
    timer,
    random,
    hash,
    journals,
    logFiles,
    importedLogs: createImportedLogs({ root, hash, signatures }),
    importedReader: createImportedReaders({ root, hash, signatures }),
    attachments: createAttachments({ root, random }),
    logReader: createLogReader({
      root,
      hash,
      signatures,
      proofs: createLogProofs({ root, hash }),
    }),
    evidenceFiles: createEvidenceFiles(() => random.uuid()),
    trailFiles: {
      read: async (paths, event, progress) => {
        const { createTrailFiles } = await import('./adapters/cloudtrail/trail-files.ts');
        return createTrailFiles().read(paths, event, progress);
      },
    },
    settings,
    desktop: shell.desktop,
    browser: createBrowser({ folder: join(root, 'browser'), allowed: allowedLink }),
    awsLogin,
    ranges: createRangeHost(),
    drillFolder: (logId) => join(root, 'ranges', logId),
    sts: async () => (await import('./adapters/aws/sts.ts')).createSts(aws),
    ssm: async () => (await import('./adapters/aws/ssm.ts')).createSsm(aws),
    automation: async () => (await import('./adapters/aws/automation.ts')).createAutomation(aws),
    terminals: async () => {
      const { createServerTerminals } = await import('./adapters/aws/terminals.ts');
      return createServerTerminals(aws, { hash, random, crypto: vaultTools.crypto });
    },
    terminalOutput: (output) => shell.send('terminal', output),
    secretStore: async () =>
      (await import('./adapters/aws/secret-store.ts')).createSecretStore(aws),
    iam: async () => (await import('./adapters/aws/iam.ts')).createIamPolicies(aws),
    connection: async () =>
      (await import('./adapters/aws/connection.ts')).createConnection(outside),
    uploads: {
      source: createUploadSource({ root, hash }),
      open: async (target, access) => {
        const { openTarget } = await import('./adapters/upload/open-target.ts');
        const { createHttpHandler } = await import('./adapters/aws/http-handler.ts');
        const handler: typeof createHttpHandler = (options) =>
          createHttpHandler({ ...options, keepAlive: true });
        return openTarget(target, access, { ...outside, handler });
      },
      targets: () => loadUploads(root),
      credentials: (profile) => loadUploadCredentials(root, profile),
    },
    library: library.open,
    ownPlaybooks: {
      shelf: own,
      read: createOfferedReader(hash),
      ids: nameIds,
      zip: async () => (await import('./adapters/system/bundle-zip.ts')).bundleZip,
    },
    kit: async () => (await shelf.ready(), shelf.current()?.kit),
    kits: { shelf, signers },
    assumptions: createAssumptionBook(root, () => clock.now()),
    guides: createGuideFiles(shell.printer),
    programme: { book: createProgrammeBook({ root, now: () => clock.now(), app: release }), zone },
    drafts,
    lang: shell.lang,
    handoff: {
      door: createCredentialDoor(),
      folder: handoffFolder,
      terminals: createTerminals(),
      federation: async () => (await import('./adapters/aws/federation.ts')).createFederation(aws),
      platform: shell.platform,
      appCommand: appCommand(),
    },
    changed: () => publisher.changed(),
    clockSpeed: 1,
    vault: {
      vault,
      tools: vaultTools,
      keychain: shell.keychain,
      strength: createStrengthMeter(),
      window: shell.secrets.window,
      clipboard: createSecretClipboard({ clipboard: shell.clipboard, hash, random, timer }),
      qr: qrRows,
      idleSeconds: () => shell.idleSeconds(),
    },
    observers: shell.observing.observers,
    facilitators: shell.leading.observers,
    witness: {
      ...witnessDisk,
      signatures,
      seeds: witnessSeeds(vault),
      stamps: createTimeStamps({ root, random, stamps: createStampFiles(root) }),
    },
  });
  const shown = createShown({
    ...shell,
    library,
    shelf,
    desk: () => desk,
    tools: { hash, signatures },
  });
  const publisher = createPublisher(
    (serial) => appView(desk, shown.now(), serial),
    (view) => {
      shell.settingsChanged();
      shell.send('view', view);
      beside.push(view);
      void noteObservers(desk);
    },
  );
  const ready = Promise.all([shown.ready, findUnfinished(desk), findPlayed(desk)]);
  const view = (): Promise<AppView> => ready.then(() => publisher.view());
  const handlers = settled(allHandlers(desk, shown.now, view), publisher.flush);
  const tell = (trouble: Trouble): void => {
    process.stderr.write(`${trouble.call}: ${trouble.code}: ${trouble.detail}\n`);
    void noteTrouble(desk, trouble);
  };
  const caller = { contentsId: () => shell.windowId(), host: 'bundle' } as const;
  registerCalls(shell.bus, handlers, caller, tell, () => performance.now());
  registerConfirm(shell.bus, shell.confirmBridge, tell);
  registerSecrets(shell.bus, desk, shell.secrets, tell);
  const beside = registerBeside(shell.bus, shell, desk, view, tell);
  shell.observing.onClosed(() => publisher.changed());
  shell.secrets.onClosed(() => endFlow(desk));
  shell.onAway((why) => void lockVault(desk, why));
  keepWatch(desk);
  void wipeLeft(desk);
  await Promise.all([opened, ready]);
  shell.onResume(() => wakeUploads(desk));
  await startUploads(desk);
}
