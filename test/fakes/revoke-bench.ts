import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { createIamPolicies } from '../../main/adapters/aws/iam.ts';
import type { StepDetail } from '../../main/core/playbook/model.ts';
import type { IamPolicies } from '../../main/core/ports/iam.ts';
import type { ReadBack } from '../../main/core/run/read-back.ts';
import { deskBench } from './desk.ts';
import { pinned, section, step } from './plans.ts';
import { realBench, type RealBench } from './real-bench.ts';

export interface RevokeBench extends RealBench {
  /** What was read back, in order. */
  readonly said: ReadBack[];
  /** What stands in for IAM's client from now on. */
  iam: IamPolicies;
  /** What happens while the person reads. */
  reading?: () => Promise<unknown>;
}

/** A drill in the real range at a `revoke` step `end`, with these roles assumed in this order. */
export async function revokeBench(
  detail: Omit<Partial<Extract<StepDetail, { kind: 'revoke' }>>, 'kind'>,
  assumed: readonly string[] = ['readonly', 'revoker'],
): Promise<RevokeBench> {
  const roles = ['readonly', 'responder', 'revoker', 'administration'].map((id) => ({
    id,
    role: id,
    why: { en: 'W', ja: 'W' },
    actions: [],
  }));
  const end = step('end', { kind: 'revoke', using: 'revoker', ...detail });
  const said: ReadBack[] = [];
  const { desktop } = deskBench([]).desk.ports;
  const made: Pick<RevokeBench, 'iam' | 'said' | 'reading'> = { iam: createIamPolicies(), said };
  const bench = realBench([pinned('PB-T', [section('s', [end])], { roles })], {
    iam: () => Promise.resolve(made.iam),
    desktop: {
      ...desktop,
      confirm: async (readBack) => {
        said.push(readBack);
        await made.reading?.();
        return { accepted: true, typed: readBack.type?.expected ?? '' };
      },
    },
  });
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  must(await submitCode(desk, bench.range().practiceCode().code));
  for (const role of assumed) must(await assumeRole(desk, role));
  return Object.assign(made, bench);
}

function must(reply: { readonly ok: boolean }): void {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}
