import type { AppView } from '../../main/contract/views.ts';
import type { Desk } from '../state/connect.ts';
import { nextToRenew } from '../state/renewal.ts';
import { readAhead } from '../state/route.ts';
import { nextTrack, turn } from '../state/tracks.ts';
import { canHandOff } from '../state/sessions.ts';
import type { CommandId } from './command-id.ts';
import { zoomStep } from './zoom.ts';
import { anchorRun, handOffNewest, openTerminalOf, renewNext } from './performs.ts';

export interface Command {
  readonly id: CommandId;
  /** As tinykeys writes them; `$mod` is Ctrl, or Command on a Mac. The first one is shown. */
  readonly keys: readonly string[];
  /** Whether it can do anything now. Absent: always. */
  readonly when?: (view: AppView) => boolean;
  readonly perform: (desk: Desk) => void;
}

const inRun = (view: AppView): boolean =>
  view.run?.phase === 'going' || view.run?.phase === 'finished';

function change(desk: Desk, settings: Parameters<Desk['api']['call']['settings.change']>[0]): void {
  void desk.api.call['settings.change'](settings);
}

function zoom(desk: Desk, by: 1 | -1): void {
  const { view } = desk.state.get();
  if (view) change(desk, { zoom: zoomStep(view.settings.zoom, by) });
}

/** Every command once: palette, help, keyboard and menus are views of this list. */
export const commands: readonly Command[] = [
  {
    id: 'palette.open',
    keys: ['$mod+KeyK', '$mod+Shift+KeyP', 'F1'],
    perform: (desk) => desk.open({ is: 'palette' }),
  },
  {
    id: 'step.primary',
    keys: ['$mod+Enter'],
    perform: () => document.querySelector<HTMLElement>('main [data-primary]')?.click(),
  },
  {
    id: 'step.aloud',
    keys: ['F2', '$mod+Shift+KeyA'],
    when: (view) => view.run?.current !== undefined && view.run.phase !== 'closed',
    perform: (desk) => desk.open({ is: 'aloud' }),
  },
  {
    id: 'observer.open',
    keys: ['$mod+Shift+KeyO'],
    when: (view) => view.run !== undefined,
    perform: (desk) => void desk.api.call['observer.open']({}),
  },
  {
    id: 'observer.close-all',
    keys: [],
    when: (view) => view.observers !== undefined,
    perform: (desk) => void desk.api.call['observer.close-all']({}),
  },
  {
    id: 'facilitator.open',
    keys: ['$mod+Shift+KeyG'],
    // Nobody leads a drill without a scenario.
    when: (view) => inRun(view) && view.drill !== undefined,
    perform: (desk) => void desk.api.call['facilitator.open']({}),
  },
  {
    id: 'facilitator.code',
    keys: [],
    when: (view) => inRun(view) && view.run?.mode === 'drill',
    perform: (desk) => desk.open({ is: 'facilitator-code' }),
  },
  {
    id: 'note.add',
    keys: ['$mod+Shift+KeyN'],
    when: inRun,
    perform: (desk) => desk.open({ is: 'note', kind: 'note', openedAt: Date.now() }),
  },
  {
    id: 'note.evidence',
    keys: ['$mod+Shift+KeyE'],
    when: inRun,
    perform: (desk) =>
      desk.open({ is: 'evidence', files: [], source: 'file', openedAt: Date.now() }),
  },
  {
    id: 'note.time',
    keys: ['$mod+Shift+KeyT'],
    when: inRun,
    perform: (desk) => {
      const openedAt = Date.now();
      const text = new Date(openedAt).toISOString();
      void desk.api.call['note.add']({ kind: 'time', text, openedAt });
    },
  },
  {
    id: 'note.agreed',
    keys: ['$mod+Shift+KeyM'],
    when: (view) => view.run?.phase === 'going',
    perform: (desk) => desk.open({ is: 'agreed', openedAt: Date.now() }),
  },
  {
    id: 'sessions.end-all',
    keys: ['$mod+Shift+KeyL'],
    perform: (desk) => desk.open({ is: 'end-all' }),
  },
  {
    id: 'terminals.see',
    keys: [],
    when: ({ run, sessions }) =>
      run?.phase === 'going' && sessions.some(({ kind }) => kind === 'role'),
    perform: (desk) => desk.open({ is: 'terminals' }),
  },
  {
    id: 'session.renew',
    keys: ['$mod+Shift+KeyS'],
    when: (view) => nextToRenew(view.sessions) !== undefined,
    perform: renewNext,
  },
  {
    id: 'handoff.give',
    keys: ['$mod+Shift+KeyH'],
    when: (view) => view.sessions.some(canHandOff),
    perform: handOffNewest,
  },
  {
    id: 'handoff.withdraw-all',
    keys: ['$mod+Shift+KeyX'],
    when: (view) => view.grants.some(({ withdrawnAt }) => withdrawnAt === undefined),
    perform: (desk) => void desk.api.call['handoff.withdraw-all']({}),
  },
  {
    id: 'terminal.end',
    keys: ['$mod+Shift+KeyD'],
    when: (view) => openTerminalOf(view) !== undefined,
    perform: (desk) => {
      const { view } = desk.state.get();
      const session = view && openTerminalOf(view);
      if (session !== undefined) void desk.api.call['terminal.end']({ session });
    },
  },
  {
    id: 'vault.lock',
    keys: ['$mod+Shift+KeyK'],
    when: (view) => view.vault.is === 'unlocked',
    perform: (desk) => void desk.api.call['vault.lock']({}),
  },
  {
    id: 'vault.unlock',
    keys: [],
    when: (view) => view.vault.is === 'locked',
    perform: (desk) => void desk.api.call['vault.ask']({ what: 'unlock' }),
  },
  {
    id: 'run.deviate',
    keys: ['$mod+Shift+KeyJ'],
    when: (view) => view.run?.phase === 'going' && view.run.current !== undefined,
    perform: (desk) => desk.open({ is: 'deviate' }),
  },
  {
    id: 'track.next',
    keys: ['$mod+Shift+KeyY'],
    when: (view) => nextTrack(view.run) !== undefined,
    perform: (desk) => turn(desk, nextTrack(desk.state.get().view?.run)),
  },
  {
    id: 'track.all',
    keys: [],
    when: (view) => view.run?.tracks !== undefined,
    perform: (desk) => turn(desk, undefined),
  },
  { id: 'run.hand-over', keys: [], when: inRun, perform: (desk) => desk.open({ is: 'hand-over' }) },
  { id: 'run.close', keys: [], when: inRun, perform: (desk) => desk.open({ is: 'close-run' }) },
  { id: 'go.home', keys: ['$mod+Digit1'], perform: (desk) => desk.go({ at: 'home' }) },
  { id: 'go.library', keys: ['$mod+Digit2'], perform: (desk) => desk.go({ at: 'library' }) },
  {
    id: 'go.run',
    keys: ['$mod+Digit3'],
    when: (view) => view.run !== undefined,
    perform: (desk) => desk.go({ at: 'run' }),
  },
  {
    id: 'go.read-ahead',
    keys: ['$mod+Shift+KeyF'],
    when: (view) => view.run !== undefined,
    perform: (desk) => {
      const { view } = desk.state.get();
      if (view?.run) desk.go(readAhead(view.run));
    },
  },
  { id: 'go.log', keys: ['$mod+Digit4'], perform: (desk) => desk.go({ at: 'log' }) },
  { id: 'go.vault', keys: ['$mod+Digit5'], perform: (desk) => desk.go({ at: 'vault' }) },
  { id: 'go.kit', keys: [], perform: (desk) => desk.go({ at: 'kit' }) },
  { id: 'go.write', keys: [], perform: (desk) => desk.go({ at: 'write' }) },
  { id: 'go.assumptions', keys: [], perform: (desk) => desk.go({ at: 'assumptions' }) },
  { id: 'go.drills', keys: [], perform: (desk) => desk.go({ at: 'drills' }) },
  { id: 'go.witness', keys: [], perform: (desk) => desk.go({ at: 'witness' }) },
  {
    id: 'log.anchor',
    keys: [],
    when: (view) => view.run !== undefined,
    perform: anchorRun,
  },
  { id: 'go.connection', keys: [], perform: (desk) => desk.go({ at: 'connection' }) },
  { id: 'go.stuck', keys: [], perform: (desk) => desk.go({ at: 'stuck', on: 'ladder' }) },
  { id: 'go.still-works', keys: [], perform: (desk) => desk.go({ at: 'still-works' }) },
  { id: 'go.uploads', keys: [], perform: (desk) => desk.go({ at: 'uploads' }) },
  {
    id: 'go.evidence',
    keys: [],
    when: (view) => view.run !== undefined,
    perform: (desk) => desk.go({ at: 'evidence' }),
  },
  {
    id: 'go.settings',
    keys: ['$mod+Comma', '$mod+Digit6'],
    perform: (desk) => desk.go({ at: 'settings' }),
  },
  {
    id: 'help.shortcuts',
    keys: ['$mod+Slash', '$mod+Shift+Slash'],
    perform: (desk) => desk.open({ is: 'shortcuts' }),
  },
  {
    id: 'view.zoom-in',
    keys: ['$mod+Equal', '$mod+Shift+Equal', '$mod+Shift+Semicolon'],
    perform: (desk) => zoom(desk, 1),
  },
  { id: 'view.zoom-out', keys: ['$mod+Minus'], perform: (desk) => zoom(desk, -1) },
  {
    id: 'view.zoom-reset',
    keys: ['$mod+Digit0'],
    perform: (desk) => change(desk, { zoom: 100 }),
  },
  { id: 'theme.system', keys: [], perform: (desk) => change(desk, { theme: 'system' }) },
  { id: 'theme.light', keys: [], perform: (desk) => change(desk, { theme: 'light' }) },
  { id: 'theme.dark', keys: [], perform: (desk) => change(desk, { theme: 'dark' }) },
  { id: 'lang.system', keys: [], perform: (desk) => change(desk, { lang: 'system' }) },
  { id: 'lang.en', keys: [], perform: (desk) => change(desk, { lang: 'en' }) },
  { id: 'lang.ja', keys: [], perform: (desk) => change(desk, { lang: 'ja' }) },
];

/** Runs a command by its id, from a menu, the palette or a key. Unknown ids and idle commands do nothing. */
export function perform(desk: Desk, id: string): boolean {
  const command = commands.find((candidate) => candidate.id === id);
  const { view } = desk.state.get();
  if (!command || !view || command.when?.(view) === false) return false;
  command.perform(desk);
  return true;
}
