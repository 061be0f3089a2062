import { app } from 'electron';
import { join } from 'node:path';
import { createSettings } from './adapters/disk/settings.ts';
import { calls, type Call } from './contract/calls.ts';
import type { AppView } from './contract/views.ts';
import { registerConfirm } from './ipc/confirm.ts';
import type { Trouble } from './ipc/dispatch.ts';
import type { Handlers } from './ipc/handlers/handlers.ts';
import { registerCalls } from './ipc/register.ts';
import { prepareApp } from './shell/prepare.ts';
import { startShell } from './shell/start.ts';

const prepared = prepareApp();
if (prepared) void app.whenReady().then(() => compose(prepared.userData));

async function compose(userData: string): Promise<void> {
  const settings = createSettings(userData);
  const shell = startShell({
    out: join(__dirname, '..'),
    settings,
    onQuit: () => Promise.resolve(),
  });
  let serial = 0;
  const view = (): AppView => ({
    serial,
    settings: settings.read(),
    lang: shell.lang(),
    platform: shell.platform,
    app: shell.app,
    notices: settings.notices().map(({ code, detail }) => ({ code, params: { detail } })),
    likely: [],
    resumable: [],
    sessions: [],
  });
  const changed = (): void => {
    serial += 1;
    shell.settingsChanged();
    shell.send('view', view());
  };
  const unwired = Object.fromEntries(
    Object.keys(calls).map((call) => [call, () => ({ ok: false, error: { code: 'no-run' } })]),
  ) as unknown as { [C in Call]: Handlers[C] };
  const handlers: Handlers = {
    ...unwired,
    'app.view': () => ({ ok: true, value: view() }),
    'settings.change': (change) => {
      const notice = settings.write(change);
      changed();
      return notice
        ? { ok: false, error: { code: 'settings-not-saved', raw: notice.detail } }
        : { ok: true, value: null };
    },
  };
  const tell = ({ call, code, detail }: Trouble): void =>
    void process.stderr.write(`${call}: ${code}: ${detail}\n`);
  registerCalls(shell.bus, handlers, { contentsId: () => shell.windowId(), host: 'bundle' }, tell);
  registerConfirm(shell.bus, shell.confirmBridge, tell);
  await shell.open();
}
