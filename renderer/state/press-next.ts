import type { AppView, RunView, StepView } from '../../main/contract/views.ts';
import type { Failure } from '../../main/contract/failure.ts';
import type { NextAction } from '../../main/contract/next/action.ts';
import type { Desk } from './connect.ts';
import type { Route } from './route.ts';
import { copyText } from './copy-text.ts';
import { renewFrom } from './renewal.ts';
import { retryOf } from './retry.ts';

/** Where a failure is shown. */
export interface CardPlace {
  readonly desk: Desk;
  readonly view: AppView;
  readonly route: Route;
  readonly failure: Failure;
  /** Shown in a dialog, over the screen. */
  readonly overlay: boolean;
  /** The step can be done by hand from here. */
  readonly byHand?: (() => void) | undefined;
  /** All that the card says, as text. */
  readonly words: string;
}

/** Does it; `card` is the card's own element. Of `copy`: true where the text was copied. */
export type Press = (card: HTMLElement) => unknown;

/** How this is done from here, or nothing where it cannot be. */
export function pressOf(action: NextAction, place: CardPlace): Press | undefined {
  const { desk, view, route } = place;
  const { signIn, run } = view;
  const signing = signIn !== undefined && signIn.pending === undefined && route.at === 'run';
  const going = run?.phase === 'going';
  switch (action) {
    case 'again':
      return again(place);
    case 'field':
      return toField;
    case 'step':
      return going && route.at === 'run' && !signIn && !place.overlay ? toMain : undefined;
    case 'gate':
      return view.gate && route.at !== 'gate' ? () => desk.go({ at: 'gate' }) : undefined;
    case 'run':
      return run && route.at !== 'run' ? () => desk.go({ at: 'run' }) : undefined;
    case 'test-key':
    case 'other-region':
      return signing ? otherRegion(place) : undefined;
    case 'look-up':
      return lookUp(desk, run?.current);
    case 'other-code':
      return signing && signIn.stage === 'code' ? () => focus('#code') : undefined;
    case 'other-key':
      return signing && signIn.stage === 'credential' ? toKey : undefined;
    case 'other-way':
      return signing && signIn.lanes.length > 1 && signIn.stage !== 'way'
        ? () => void desk.api.call['sign-in.other-way']({})
        : undefined;
    case 'other-role':
      return signing && signIn.stage === 'code' && signIn.plans.length > 1
        ? () => focus('#plans button')
        : undefined;
    case 'renew':
      if (!going || signIn) return undefined;
      return () => void renewOf(desk, run);
    case 'sign-in':
      return going && !signIn ? () => void signInFrom(desk) : undefined;
    case 'by-hand':
      return place.byHand;
    case 'mfa-dead':
      return signing ? () => desk.go({ at: 'stuck', on: 'mfa' }) : undefined;
    case 'end-all':
      return place.overlay ? undefined : () => desk.open({ is: 'end-all' });
    case 'ask-approval':
      return askApproval(desk, run);
    case 'used-roles':
      return run ? () => desk.open({ is: 'used-roles' }) : undefined;
    case 'clock':
    case 'proxy':
    case 'authority':
      return () => desk.go({ at: 'connection', part: action });
    case 'connection':
    case 'still-works':
    case 'vault':
    case 'kit':
    case 'settings':
    case 'uploads':
    case 'log':
    case 'evidence':
    case 'library':
    case 'own-playbooks':
    case 'home':
      return route.at === action && !place.overlay ? undefined : () => desk.go({ at: action });
    case 'copy':
      return () => copyText(place.words);
  }
}

/** A step whose outcome is unknown is looked up, and never sent again from a card. */
function again({ failure, view, route }: CardPlace): Press | undefined {
  const retry = retryOf(failure);
  if (retry?.call === 'step.run' && view.run?.current?.state === 'unknown') return undefined;
  if (view.signIn?.stage === 'cli' && route.at === 'run') return retry?.again() ?? pressMain;
  return retry?.again();
}

/** The next address in the browser, or the Regions asked once more: the next that answers is used. */
function otherRegion({ desk, view: { signIn } }: CardPlace): Press | undefined {
  if (signIn?.console && signIn.stage === 'browser' && signIn.console.address.of > 1) {
    return () => void desk.api.call['console.next']({});
  }
  return signIn?.stage === 'probing' || signIn?.stage === 'code'
    ? () => void desk.api.call['sign-in.probe']({})
    : undefined;
}

/** AWS answers only those who hold the role: without it the step's main button comes first. */
function lookUp(desk: Desk, current: StepView | undefined): Press | undefined {
  if (current?.state !== 'unknown' || current.laneA?.begun === true) return undefined;
  if ('ready' in current.detail && !current.detail.ready) return undefined;
  return () => void desk.api.call['step.settle']({ path: current.path });
}

function toKey(): void {
  if (document.querySelector('main [name="accessKeyId"]')) focus('[name="accessKeyId"]');
  else toMain();
}

/** The session of the step the run is at; where it holds none, by signing in again. */
function renewOf(desk: Desk, { current }: RunView): Promise<void> {
  const session = current?.session?.id;
  return session === undefined ? signInFrom(desk) : renewFrom(desk, session);
}

/** The step that was held is the one the run is at. */
function askApproval(desk: Desk, run: RunView | undefined): Press | undefined {
  const path = run?.phase === 'going' ? run.current?.path : undefined;
  if (path === undefined) return undefined;
  return () => void desk.api.call['approval.anew']({ path }).then(() => desk.go({ at: 'run' }));
}

async function signInFrom(desk: Desk): Promise<void> {
  const opened = await desk.api.call['sign-in.open']({});
  if (opened.ok) desk.go({ at: 'run' });
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(`main ${selector}`)?.focus();
}

function toMain(): void {
  focus('[data-primary]');
}

/** A sign-in in a tool of its own is begun by the screen's one button, with what is chosen there. */
function pressMain(): void {
  document.querySelector<HTMLElement>('main [data-primary]')?.click();
}

function toField(card: HTMLElement): void {
  const around = card.closest('form, dialog, main');
  const field =
    around?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    around?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
  field?.focus();
}
