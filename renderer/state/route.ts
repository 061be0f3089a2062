import type { AppView, AssumptionMark, RunView, StuckView } from '../../main/contract/views.ts';

/** Where the window is. What it shows there comes from main's view. */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'library' }
  /** With `step` it is read ahead, from that step of the open run. */
  | { readonly at: 'reader'; readonly id: string; readonly sha256?: string; readonly step?: string }
  /** Two versions of a playbook side by side. */
  | { readonly at: 'compare'; readonly id: string }
  /** Playbooks brought in by hand; with one that was dropped, and the signature dropped beside it. */
  | { readonly at: 'own-playbooks'; readonly file?: File; readonly signature?: File }
  /** The programme of drills. */
  | { readonly at: 'drills' }
  | { readonly at: 'run' }
  /** A drill that is over. */
  | { readonly at: 'debrief'; readonly logId: string }
  /** With `seq` at that record; with `export` where it is exported. */
  | {
      readonly at: 'log';
      readonly logId?: string;
      readonly seq?: number;
      readonly export?: true;
    }
  | { readonly at: 'vault' }
  | { readonly at: 'evidence'; readonly logId?: string }
  /** Fixing one log outside this computer. */
  | { readonly at: 'anchor'; readonly logId: string }
  /** Witnessing a colleague's log. */
  | { readonly at: 'witness' }
  | { readonly at: 'uploads' }
  /** Where somebody agrees to the kit of an incident that is held. */
  | { readonly at: 'gate' }
  /** `choose`: the file is asked for at once, as the button that leads here says. */
  | { readonly at: 'kit'; readonly choose?: true }
  /** Preparing a kit in the form. */
  | { readonly at: 'kit-draft' }
  /** Writing playbooks: the drafts, or one of them, at the step with this path. */
  | { readonly at: 'write'; readonly id?: string; readonly step?: string }
  /** What is built on without proof. */
  | { readonly at: 'assumptions'; readonly id?: AssumptionMark['id'] }
  /** With the part a failure leads to. */
  | { readonly at: 'connection'; readonly part?: 'clock' | 'proxy' | 'authority' }
  /** What still works when something is down. */
  | { readonly at: 'still-works' }
  /** Ways on for whoever cannot sign in. */
  | { readonly at: 'stuck'; readonly on: StuckView['on'] }
  | { readonly at: 'settings' };

/** The whole playbook of the run as it was begun with, from where the run is. */
export function readAhead({ playbook, current }: RunView): Route {
  const { id, sha256 } = playbook;
  return { at: 'reader', id, sha256, ...(current ? { step: current.path } : {}) };
}

/** A window opened on a run that is going, or on an incident that is held, starts there. */
export function firstRoute(view: AppView): Route {
  if (view.run) return { at: 'run' };
  return { at: view.gate ? 'gate' : 'home' };
}

/** Where a new view takes the window: to a run that has just opened, and away from one that is gone. */
export function routeAfter(route: Route, before: AppView | undefined, after: AppView): Route {
  if (!before) return firstRoute(after);
  if (after.run && before.run?.runId !== after.run.runId) return { at: 'run' };
  if (!after.run && route.at === 'run') return { at: 'home' };
  if (!after.gate && route.at === 'gate') return { at: 'home' };
  return route;
}
