import { assumeRole } from '../../actions/assume-role.ts';
import { giveSecretParameter } from '../../actions/automation/values.ts';
import { giveProxyLogin } from '../../actions/connection.ts';
import type { Desk } from '../../actions/desk.ts';
import { endAllSessions, endSession } from '../../actions/end-session.ts';
import { practiceCode } from '../../actions/practice-code.ts';
import { choosePlan } from '../../actions/choose-plan.ts';
import { renewSession } from '../../actions/renew-session.ts';
import { probeSignIn } from '../../actions/probe-sign-in.ts';
import { chooseUser, closeSignIn, openSignIn } from '../../actions/sign-in.ts';
import { submitCode } from '../../actions/submit-code.ts';
import { submitSecret, usePracticeKey } from '../../actions/submit-secret.ts';
import { giveUploadKey } from '../../actions/uploads/control.ts';
import type { Call } from '../../contract/calls.ts';
import type { ConsoleCalls } from '../../contract/calls/console-calls.ts';
import type { Part } from './handlers.ts';

type AccessCall =
  | Exclude<Extract<Call, `sign-in.${string}` | `session.${string}`>, keyof ConsoleCalls>
  | 'secret.submit'
  | 'mfa.submit'
  | 'role.assume'
  | 'drill.code';

export function accessHandlers(desk: Desk): Part<AccessCall> {
  return {
    'sign-in.open': () => openSignIn(desk),
    'sign-in.close': () => closeSignIn(desk),
    'sign-in.choose': ({ user, serial }) => chooseUser(desk, user, serial),
    'secret.submit': ({ for: whose, ...key }) =>
      whose === undefined
        ? submitSecret(desk, key.accessKeyId, key.secretAccessKey)
        : 'upload' in whose
          ? giveUploadKey(desk, whose.upload, key)
          : 'parameter' in whose
            ? giveSecretParameter(desk, whose.parameter, key.secretAccessKey)
            : giveProxyLogin(desk, key.accessKeyId, key.secretAccessKey),
    'sign-in.practice-key': () => usePracticeKey(desk),
    'sign-in.probe': () => probeSignIn(desk),
    'sign-in.plan': ({ role }) => choosePlan(desk, role),
    'mfa.submit': ({ code }) => submitCode(desk, code),
    'role.assume': ({ role }) => assumeRole(desk, role),
    'session.renew': ({ session }) => renewSession(desk, session),
    'session.end': ({ session }) => endSession(desk, session),
    'session.end-all': () => endAllSessions(desk),
    'drill.code': () => practiceCode(desk),
  };
}
