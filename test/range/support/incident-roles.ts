import {
  AssumeRoleCommand,
  GetSessionTokenCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from './signed-call.ts';
import { movableClock, startTestRange } from './start-test-range.ts';

const usable = (made: Credentials | undefined) => ({
  accessKeyId: made?.AccessKeyId ?? '',
  secretAccessKey: made?.SecretAccessKey ?? '',
  sessionToken: made?.SessionToken ?? '',
});

export interface Incident {
  readonly range: Range;
  readonly clock: ReturnType<typeof movableClock>;
  /** A session of the kit's role of this id, got with the responder's one code. */
  as(role: string): Promise<TestCredentials>;
}

/** A range of this world with its responder signed in. */
export async function incident(world: string, stateFile?: string): Promise<Incident> {
  const clock = movableClock();
  const range = await startTestRange({ world, clock, ...(stateFile ? { stateFile } : {}) });
  const sts = (credentials: TestCredentials) =>
    new STSClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const made = await sts(range).send(new GetSessionTokenCommand(code));
  const base = sts(usable(made.Credentials));
  const roles = range.world.accounts.flatMap(({ id, roles }) =>
    roles.map((role) => ({ id, role })),
  );
  return {
    range,
    clock,
    as: async (wanted) => {
      const found = roles.find(({ role }) => role.id === wanted)!;
      const RoleArn = `arn:aws:iam::${found.id}:role/${found.role.name}`;
      const names = { RoleArn, RoleSessionName: range.user, SourceIdentity: range.user };
      return usable((await base.send(new AssumeRoleCommand(names))).Credentials);
    },
  };
}
