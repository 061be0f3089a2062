import type { Reply } from '../../contract/failure.ts';
import type { SecretCalls } from '../../contract/secrets.ts';

/** What the secrets preload gives this page. */
interface SecretApi {
  readonly call: {
    readonly [C in keyof SecretCalls]: (
      args: SecretCalls[C]['args'],
    ) => Promise<Reply<SecretCalls[C]['result']>>;
  };
  readonly onChanged: (told: () => void) => void;
}

/** The page's own `window.api`; other pages have other ones. */
export function secretApi(): SecretApi {
  return (window as unknown as { readonly api: SecretApi }).api;
}
