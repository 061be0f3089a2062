import { FIRST_WITH_LOGIN } from '../../core/aws-login/version.ts';
import type { Failure } from '../../core/failure.ts';
import type { FoundCli } from '../../core/ports/aws-login.ts';
import { err } from '../../core/result.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { show } from '../show-sign-in.ts';

/** Looks for an AWS CLI that knows `aws login`, and says what there is instead where there is none. */
export async function findCli(desk: Desk): Promise<Done> {
  const { signIn, ports } = desk;
  if (signIn?.stage !== 'cli' || !ports.awsLogin) return refuse('step-not-ready');
  if (signIn.pending) return refuse('busy');
  show(desk, { pending: { since: ports.clock.now() } });
  const pending = desk.signIn?.pending;
  const found = await ports.awsLogin.find();
  // Another way, or another user, was chosen meanwhile.
  if (desk.signIn?.pending !== pending) return done;
  const program = usableIn(found);
  const failure = program ? changedSince(desk, program) : noneFits(found);
  show(desk, { cli: { found }, ...(failure ? { failure } : {}) });
  return failure && !program ? err(failure) : done;
}

/** Another program than the one that was signed in with last: an update does that, and a planted one. */
export function changedSince({ ports }: Desk, { path, sha256 }: FoundCli): Failure | undefined {
  const { awsCli: before } = ports.settings.read();
  if (before === undefined || sha256 === undefined) return undefined;
  return before.path === path && before.sha256 === sha256
    ? undefined
    : { code: 'aws-cli-changed', params: { path } };
}

export function usableIn(found: readonly FoundCli[]): FoundCli | undefined {
  return found.find(({ usable }) => usable);
}

export function noneFits(found: readonly FoundCli[]): Failure {
  const distrusted = found.find(({ distrust }) => distrust !== undefined);
  if (distrusted) return { code: 'aws-cli-untrusted', params: { path: distrusted.path } };
  const newest = found.flatMap(({ version }) => version ?? []);
  return newest.length === 0
    ? { code: 'aws-cli-missing', params: { wanted: FIRST_WITH_LOGIN } }
    : {
        code: 'aws-cli-too-old',
        params: { version: newest.join(', '), wanted: FIRST_WITH_LOGIN },
      };
}
