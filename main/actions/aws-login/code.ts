import { readLoginCode } from '../../core/aws-login/login-code.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { endFlow, setFlow, sideOf } from '../vault/flow.ts';
import type { Step, Typed } from '../vault/step.ts';

const TITLE = { en: 'Breakglass: sign-in code', ja: 'Breakglass: サインインのコード' } as const;

/** Opens main's window for the code of a sign-in on another computer: the app's own window never has it. */
export async function askLoginCode(desk: Desk): Promise<Done> {
  const side = sideOf(desk);
  if (!side.ok) return side;
  const { signIn, awsLogin, vault } = desk;
  const address = signIn?.cli?.address;
  if (!awsLogin?.running || !signIn?.cli?.elsewhere || address === undefined) {
    return refuse('step-not-ready');
  }
  // What another page shows may be shown only once, such as a recovery code.
  if (vault.flow && vault.flow.is !== 'login-code') return refuse('step-not-ready');
  const qr = await side.value.qr(address);
  if (desk.awsLogin !== awsLogin || (desk.vault.flow && desk.vault.flow.is !== 'login-code')) {
    return refuse('step-not-ready');
  }
  setFlow(desk, { is: 'login-code', region: awsLogin.region, qr });
  side.value.window.show(TITLE);
  return done;
}

/** Gives it to AWS CLI, once. What is certainly wrong is said here: the CLI would end the sign-in over it. */
export function enterLoginCode(desk: Desk, { loginCode = '' }: Typed): Step {
  const running = desk.awsLogin?.running;
  const address = desk.signIn?.cli?.address;
  // Over meanwhile: there is nothing to take a code any more.
  if (!running || address === undefined) return { next: 'end' };
  if (loginCode.trim() === '') return { problem: { code: 'empty' } };
  const code = readLoginCode(loginCode, address);
  if (!code.ok) return { problem: { code: code.error } };
  holdSecrets(desk, [code.value]);
  running.enter(code.value);
  if (desk.signIn?.cli) {
    desk.signIn = { ...desk.signIn, cli: { ...desk.signIn.cli, entered: true } };
  }
  return { next: 'end' };
}

/** The sign-in it is for is over. */
export function hideLoginCode(desk: Desk): void {
  if (desk.vault.flow?.is === 'login-code') endFlow(desk);
}
