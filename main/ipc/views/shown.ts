import type { Library } from '../../actions/library.ts';
import type { LiveLibrary } from '../../actions/own-playbooks/live-library.ts';
import type { KitTools } from '../../core/kit/signature.ts';
import type { OwnVersion } from '../../core/ports/own-playbooks.ts';
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
  /** When each playbook was last drilled to the end, epoch ms. */
  readonly lastDrilled: ReadonlyMap<string, number>;
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
  readonly drilled: () => Shown['lastDrilled'];
  readonly tools: KitTools;
}

/** Gathers what is shown as it becomes known; `ready` once all of it has been read. */
export function createShown({
  app,
  platform,
  lang,
  library,
  shelf,
  drilled,
  tools,
}: ShownOptions): {
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
        ...{ app, platform, lang: lang(), notices, lastDrilled: drilled(), standing },
        ...(books ? { library: books } : {}),
        ...(kit ? { kit } : {}),
      };
    },
    ready: Promise.all([library.ready, shelf.ready()]).then(() => undefined),
  };
}
