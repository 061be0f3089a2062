import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../main/actions/desk.ts';
import { callRules } from '../../main/actions/call-rules.ts';
import { reconcileTrail } from '../../main/actions/reconcile-trail.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { submitSecret } from '../../main/actions/submit-secret.ts';
import { createSsm } from '../../main/adapters/aws/ssm.ts';
import { createSts } from '../../main/adapters/aws/sts.ts';
import { createTrailFiles } from '../../main/adapters/cloudtrail/trail-files.ts';
import type { RealKind } from '../../main/core/drill/kind.ts';
import type { Kit } from '../../main/core/kit/model.ts';
import {
  parseReconciliation,
  type StoredReconciliation,
} from '../../main/core/reconcile/stored.ts';
import { ok } from '../../main/core/result.ts';
import type { Range } from '../../main/range/start.ts';
import { startTestRange } from '../range/support/start-test-range.ts';
import { must, temporaryFolder } from './log-disk.ts';
import { keyKit, probedPlaybook } from './probe-bench.ts';
import { realBench, type RealBench } from './real-bench.ts';

export interface RealDrill {
  readonly range: Range;
  readonly bench: RealBench;
}

/**
 * A drill in accounts that answer, signed in with a code: the range stands in for AWS, its endpoints in
 * the kit as those of a VPC. Requests are looked at before they leave, as in the app.
 */
export async function realDrill(
  kind: RealKind,
  kitOf: (range: Range) => Kit = rangeKit,
  clockSpeed = 1,
): Promise<RealDrill> {
  const range = await startTestRange({ speed: clockSpeed });
  const rules = callRules(() => bench.desk, false);
  const bench: RealBench = realBench([probedPlaybook], {
    clockSpeed,
    kit: () => Promise.resolve(kitOf(range)),
    sts: () => Promise.resolve(createSts(rules)),
    ssm: () => Promise.resolve(createSsm(rules)),
  });
  const { desk } = bench;
  must(await startRun(desk, { playbook: 'PB-T', mode: 'drill', kind }));
  must(await openSignIn(desk));
  must(await submitSecret(desk, range.accessKeyId, range.secretAccessKey));
  must(await submitCode(desk, range.practiceCode().code));
  return { range, bench };
}

/** An organisation's kit of today that has the range's accounts for its own. */
export function rangeKit({ user, account, mfaSerial, endpoints, roleArns }: Range): Kit {
  const [first] = keyKit().users;
  const [role] = keyKit().roles;
  if (!first || !role) throw new Error('an empty kit');
  const arn = roleArns.find((one) => one.endsWith('RESPONDER')) ?? '';
  const number = arn.split(':')[4] ?? '';
  return keyKit({
    prepared: new Date().toISOString().slice(0, 10),
    accounts: [
      { id: account, alias: 'security', environment: 'security' },
      { id: number, alias: 'web', environment: 'production' },
    ],
    users: [
      {
        ...{ ...first, name: user, account, arn: `arn:aws:iam::${account}:user/${user}` },
        mfa: [{ serial: mfaSerial, kind: 'totp', label: 'Phone' }],
      },
    ],
    roles: [{ ...role, id: 'responder', arn, account: number }],
    regions: endpoints.map(({ region, endpoint }) => ({ name: region, endpoint })),
  });
}

/** What comes of comparing the run with the range's events, given as a file of CloudTrail's. */
export async function reconciled(desk: Desk, range: Range): Promise<StoredReconciliation> {
  const folder = temporaryFolder();
  const lines = range.trail.map((event) => JSON.stringify(event));
  writeFileSync(join(folder, 'events.jsonl'), `${lines.join('\n')}\n`);
  let kept = '';
  const ports = {
    ...desk.ports,
    trailFiles: createTrailFiles(),
    desktop: { ...desk.ports.desktop, chooseTrail: () => Promise.resolve([folder]) },
    logFiles: {
      ...desk.ports.logFiles,
      saveBeside: (_log: string, _name: string, text: string) => {
        kept = text;
        return Promise.resolve(ok(null));
      },
    },
  };
  must(await reconcileTrail({ ...desk, ports }, desk.run?.journal.logId ?? '', 'folder'));
  const read = parseReconciliation(kept);
  if (!read) throw new Error('nothing was kept');
  return read;
}
