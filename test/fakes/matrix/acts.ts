import type { Done } from '../../../main/actions/answer.ts';
import { assumeRole, assumeRoleOfStep } from '../../../main/actions/assume-role.ts';
import { startAwsLogin } from '../../../main/actions/aws-login/login.ts';
import { chooseWay } from '../../../main/actions/lanes.ts';
import { closeSignIn } from '../../../main/actions/sign-in.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { submitCode } from '../../../main/actions/submit-code.ts';
import { submitSecret } from '../../../main/actions/submit-secret.ts';
import { bringAwsLogin, type MatrixBench } from './bench.ts';

export type ApiLane = 'sealed-key' | 'aws-login';

/** Where a fault strikes: the call that is made next. */
export type Point = 'sign-in' | 'code' | 'role' | 'command';

/** Goes as far as the call before this one, with nothing wrong. */
export async function reach(bench: MatrixBench, lane: ApiLane, point: Point): Promise<void> {
  const { desk } = bench;
  if (lane === 'aws-login') await bringAwsLogin(bench);
  well(await chooseWay(desk, lane, 'the browser is down'));
  if (point === 'sign-in') return;
  well(await act(bench, lane, 'sign-in'));
  if (point === 'code') return;
  if (lane === 'sealed-key') well(await act(bench, lane, 'code'));
  // From here on the person is back at the step.
  closeSignIn(desk);
  if (point === 'role') return;
  well(await act(bench, lane, 'role'));
  well(await assumeRole(desk, 'readonly'));
}

/** Makes the call; `wish` names what is asked for where it is not the usual. */
export function act(
  { desk, range }: MatrixBench,
  lane: ApiLane,
  point: Point,
  wish: { readonly code?: string; readonly role?: string; readonly step?: string } = {},
): Promise<Done> {
  switch (point) {
    case 'sign-in':
      return lane === 'sealed-key'
        ? submitSecret(desk, range.accessKeyId, range.secretAccessKey)
        : startAwsLogin(desk);
    case 'code':
      return submitCode(desk, wish.code ?? range.practiceCode().code);
    case 'role':
      return wish.step === undefined
        ? assumeRole(desk, wish.role ?? 'responder')
        : assumeRoleOfStep(desk, wish.step);
    case 'command':
      return runStep(desk, wish.step ?? 'cmd');
  }
}

function well(reply: Done): void {
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.raw ?? ''}`);
}
