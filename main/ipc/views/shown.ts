import type { Desk } from '../../actions/desk.ts';
import type { Library } from '../../actions/library.ts';
import { filesLacking } from '../../actions/own-playbooks/files-now.ts';
import type { LiveLibrary } from '../../actions/own-playbooks/live-library.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { KitTools } from '../../core/kit/signature.ts';
import type { OwnVersion } from '../../core/ports/own-playbooks.ts';
import { openByPlaybook } from '../../core/programme/action-items.ts';
import type { Trust } from '../../core/publish/trust.ts';
import { createStandings } from './standings.ts';
import type { Notice } from '../../contract/views.ts';
import type { InstalledKit, KitShelf } from '../../core/ports/kit.ts';

/** What the views need beside the desk: what was read of the disk, and the facts of this app. */
export interface Shown {
  readonly app: {
    readonly version: string;
    readonly electron: string;
    readonly supported: boolean;
  };
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly lang: 'en' | 'ja';
  readonly library?: Library;
  readonly kit?: InstalledKit;
  /** When each playbook was last begun, and last drilled to the end. */
  readonly played: Desk['played'];
  /** Open action items of drills, by playbook. */
  readonly findingsOpen?: ReadonlyMap<string, number>;
  readonly filesLacking?: ReturnType<typeof filesLacking>;
  /** Epoch ms. */
  readonly at: number;
  /** The playbook of the run that is open. */
  readonly open?: string;
  readonly favourites: ReadonlySet<string>;
  /** What the first screen begins with: the kit's word, else that of whoever uses this computer. */
  readonly pinned: readonly string[];
  readonly notices: readonly Notice[];
  /** Whose word stands for a playbook that was brought in, by the kit there is; without it nobody's. */
  readonly standing?: (own: OwnVersion) => Trust['is'];
}

export interface ShownOptions {
  readonly app: Shown['app'];
  readonly platform: Shown['platform'];
  readonly lang: () => 'en' | 'ja';
  readonly library: LiveLibrary;
  readonly shelf: KitShelf;
  readonly desk: () => Desk;
  readonly tools: KitTools;
}

/** What depends on this desk and whoever sits at it. */
function personal(desk: Desk, kit: Kit | undefined) {
  const { played, run, ports } = desk;
  const { favourites = [], pinned = [] } = ports.settings.read();
  return {
    played,
    findingsOpen: openByPlaybook(ports.programme?.book.items() ?? []),
    filesLacking: filesLacking(desk),
    at: ports.clock.now(),
    favourites: new Set(favourites),
    pinned: kit?.pinned ?? pinned,
    ...(run && run.state.phase !== 'closed' ? { open: run.state.playbook.id } : {}),
  };
}

/** Gathers what is shown as it becomes known; `ready` once all of it has been read. */
export function createShown({ app, platform, lang, library, shelf, desk, tools }: ShownOptions): {
  readonly now: () => Shown;
  readonly ready: Promise<void>;
} {
  const notices: readonly Notice[] = app.supported
    ? []
    : [{ code: 'runtime-unsupported', params: { electron: app.electron } }];
  const standing = createStandings(tools, () => shelf.current()?.kit);
  return {
    now: () => {
      const kit = shelf.current();
      const books = library.now();
      return {
        ...{ app, platform, lang: lang(), notices, standing },
        ...personal(desk(), kit?.kit),
        ...(books ? { library: books } : {}),
        ...(kit ? { kit } : {}),
      };
    },
    ready: Promise.all([library.ready, shelf.ready()]).then(() => undefined),
  };
}
