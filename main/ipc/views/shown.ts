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
