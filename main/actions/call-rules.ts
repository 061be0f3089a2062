import type { AwsOptions } from '../core/aws/call.ts';
import type { Desk } from './desk.ts';
import { mayAsk } from './drill/limits.ts';
import { mayCall } from './reach.ts';

/** Whether a call of the run that is open leaves: by where it goes, and by what it asks. */
export function callRules(
  desk: () => Desk,
  supported: boolean,
): Required<Pick<AwsOptions, 'allowEndpoint' | 'allowCall'>> {
  return {
    allowEndpoint: (url) => mayCall(desk(), supported, url),
    allowCall: (call) => mayAsk(desk(), call),
  };
}
