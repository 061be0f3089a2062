import type { Library } from '../../actions/library.ts';
import type { Notice } from '../../contract/views.ts';
import type { Kit } from '../../core/kit/model.ts';
import type { ParsedKit } from '../../core/kit/parse.ts';
import { findingLine } from '../../core/playbook/finding.ts';

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
  readonly kit: Promise<ParsedKit>;
  readonly drilled: () => Promise<ReadonlyMap<string, number>>;
}

/** Gathers what is shown as it becomes known; `ready` once all of it has been read. */
export function createShown({ app, platform, lang, library, kit, drilled }: ShownOptions): {
  readonly now: () => Shown;
  readonly ready: Promise<void>;
} {
  let read: Pick<Shown, 'library' | 'kit' | 'lastDrilled'> = { lastDrilled: new Map() };
  let wrong: ParsedKit['findings'] = [];
  const notices: readonly Notice[] = app.supported
    ? []
    : [{ code: 'runtime-unsupported', params: { electron: app.electron } }];
  const gather = async (): Promise<void> => {
    const [books, found, drills] = await Promise.all([library, kit, drilled()]);
    wrong = found.kit ? [] : found.findings;
    read = { library: books, lastDrilled: drills, ...(found.kit ? { kit: found.kit } : {}) };
  };
  return {
    now: () => ({
      app,
      platform,
      lang: lang(),
      notices: [...notices, ...kitNotices(wrong, lang())],
      ...read,
    }),
    ready: gather(),
  };
}

/** Only the first finding: a kit is mended one line at a time. */
function kitNotices(wrong: ParsedKit['findings'], lang: 'en' | 'ja'): readonly Notice[] {
  const [first] = wrong;
  return first ? [{ code: 'kit-refused', params: { finding: findingLine(first, lang) } }] : [];
}
