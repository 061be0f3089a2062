import type { Library } from '../../actions/library.ts';
import type { Notice } from '../../contract/views.ts';
import type { Kit } from '../../core/kit/model.ts';

/** What the views need beside the desk: read once at start-up, and the facts of this app. */
export interface Shown {
  readonly app: {
    readonly version: string;
    readonly electron: string;
    readonly supported: boolean;
  };
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly lang: 'en' | 'ja';
  readonly library?: Library;
  readonly kit?: Kit;
  /** When each playbook was last drilled to the end, epoch ms. */
  readonly lastDrilled: ReadonlyMap<string, number>;
  readonly notices: readonly Notice[];
}

export interface ShownOptions {
  readonly app: Shown['app'];
  readonly platform: Shown['platform'];
  readonly lang: () => 'en' | 'ja';
  readonly library: Promise<Library>;
  readonly kit: Promise<{ readonly kit?: Kit }>;
  readonly drilled: () => Promise<ReadonlyMap<string, number>>;
}

/** Gathers what is shown as it becomes known; `ready` once all of it has been read. */
export function createShown({ app, platform, lang, library, kit, drilled }: ShownOptions): {
  readonly now: () => Shown;
  readonly ready: Promise<void>;
} {
  let read: Pick<Shown, 'library' | 'kit' | 'lastDrilled'> = { lastDrilled: new Map() };
  const notices: readonly Notice[] = app.supported
    ? []
    : [{ code: 'runtime-unsupported', params: { electron: app.electron } }];
  const gather = async (): Promise<void> => {
    const [books, found, drills] = await Promise.all([library, kit, drilled()]);
    read = { library: books, lastDrilled: drills, ...(found.kit ? { kit: found.kit } : {}) };
  };
  return {
    now: () => ({ app, platform, lang: lang(), notices, ...read }),
    ready: gather(),
  };
}
