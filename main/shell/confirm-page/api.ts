import type { ConfirmCalls } from '../../contract/confirm.ts';
import type { Reply } from '../../contract/failure.ts';

/** What the confirm preload gives this page. */
interface ConfirmApi {
  readonly call: {
    readonly [C in keyof ConfirmCalls]: (
      args: ConfirmCalls[C]['args'],
    ) => Promise<Reply<ConfirmCalls[C]['result']>>;
  };
}

declare global {
  interface Window {
    readonly api: ConfirmApi;
  }
}

export function confirmApi(): ConfirmApi['call'] {
  return window.api.call;
}
