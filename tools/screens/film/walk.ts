import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeRun } from '../../../main/actions/close-run.ts';
import type { Desk } from '../../../main/actions/desk.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { skipStep } from '../../../main/actions/step-by-person.ts';
import { diskPlaybookSource } from '../../../main/adapters/disk/playbook-source.ts';
import type { AppView } from '../../../main/contract/views.ts';
import { compose } from '../../../main/headless/compose.ts';
import { headlessDesktop } from '../../../main/headless/drill/desktop.ts';
import { respond } from '../../../main/headless/drill/responder.ts';
import { headlessSettings } from '../../../main/headless/drill/settings.ts';
import { appView } from '../../../main/ipc/views/app-view.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { inProject } from '../../project.ts';

/** One step as it was met: what the window is told in each language, and by which clock. */
export interface Frame {
  readonly number: number;
  readonly title: { readonly en: string; readonly ja: string };
  readonly at: number;
  readonly views: { readonly en: AppView; readonly ja: AppView };
  /** The practice range cannot do it, and why: it was skipped after the picture. */
  readonly refused?: string;
}

/** Minutes of a drill are seconds here; sessions of an hour still outlast the walk. */
const SPEED = 60;
/** Where nobody wrote a scenario for a playbook. */
const SAMPLE = 'sso-outage';
const QUIET = { lang: 'en', line: () => undefined, step: () => undefined } as const;

/** Walks a playbook in a drill, with the same actions on the same range, and keeps every step's view. */
export async function walkPlaybook(playbook: string): Promise<readonly Frame[]> {
  const root = await mkdtemp(join(tmpdir(), 'breakglass-film-'));
  const desk = compose({
    root,
    playbooks: diskPlaybookSource(inProject('playbooks')),
    verifier: join(root, 'none'),
    lang: 'en',
    speed: SPEED,
    since: Date.now(),
    app: 'breakglass film',
    desktop: headlessDesktop(QUIET, join(root, 'export')),
    settings: headlessSettings('en'),
  });
  const frames: Frame[] = [];
  try {
    const library = await desk.ports.library();
    const own = library.scenarios.find((one) => one.playbook === playbook);
    const scenario = own?.id ?? SAMPLE;
    const started = await startRun(desk, { playbook, mode: 'drill', scenario });
    if (!started.ok) throw new Error(`${playbook}: ${started.error.code}`);
    for (;;) {
      const walked = await respond({
        desk,
        say: QUIET,
        onStep: ({ number, step: { title } }) => {
          if (frames.at(-1)?.number === number) return;
          const at = desk.ports.clock.now();
          frames.push({ number, title, at, views: viewsOf(desk, library, frames.length) });
        },
      });
      const stuck = desk.run?.state.current;
      if (walked.ok || stuck === undefined) return frames;
      const last = frames.pop();
      if (last) frames.push({ ...last, refused: walked.error.code });
      const skipped = await skipStep(desk, stuck, 'blocked', walked.error.code);
      if (!skipped.ok) return frames;
    }
  } finally {
    await closeRun(desk, 'abandoned', 'the film is made');
    await desk.run?.range?.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function viewsOf(
  desk: Desk,
  library: NonNullable<Shown['library']>,
  serial: number,
): Frame['views'] {
  const shown = (lang: 'en' | 'ja'): Shown => ({
    app: { version: '1.0.0', electron: '45.4.1', supported: true },
    platform: 'linux',
    lang,
    library,
    played: desk.played,
    at: desk.ports.clock.now(),
    favourites: new Set(),
    pinned: [],
    notices: [],
  });
  const view = (lang: 'en' | 'ja'): AppView => {
    const { run, ...rest } = structuredClone(appView(desk, shown(lang), serial));
    // The clock itself runs fast here, so the window must not count faster still.
    return { ...rest, ...(run ? { run: { ...run, clockSpeed: 1 } } : {}) };
  };
  return { en: view('en'), ja: view('ja') };
}
