import type { AppView } from '../../../main/contract/views.ts';
import type { Overlay } from '../../../renderer/state/connect.ts';
import type { Route } from '../../../renderer/state/route.ts';
import type { Answers } from '../../fakes/window-api.ts';

export interface ScreenState {
  readonly view: AppView;
  readonly route?: Route;
  readonly overlay?: Overlay;
  readonly answers?: Answers;
  /** What to type into the first search box, or press, before looking. */
  readonly type?: string;
  readonly press?: string;
  /** Names of what is clicked, one after another: buttons, choices, headings of folded parts. */
  readonly clicks?: readonly RegExp[];
  /** What is on the screen once all was asked for that the clicks ask for. */
  readonly sees?: RegExp;
  /** What to type into the dialog's text. */
  readonly fill?: string;
}
