import type { Desk } from '../actions/desk.ts';
import { endFlow } from '../actions/vault/flow.ts';
import { ratePassphrase } from '../actions/vault/passphrases.ts';
import { copySecret, revealSecret } from '../actions/vault/reveal.ts';
import { submitSecretPage } from '../actions/vault/submit.ts';
import type { Reply } from '../contract/failure.ts';
import { secretCalls, type SecretAnswer, type SecretCalls } from '../contract/secrets.ts';
import type { SecretProblem } from '../core/vault/secret-problem.ts';
import { bindAll, type Bound, type CallBus, type Trouble } from './dispatch.ts';
import { secretSchemas } from './schemas/vault-schemas.ts';
import { secretView, type SecretLook } from './views/secret-view.ts';

const value = <T>(of: T): Reply<T> => ({ ok: true, value: of });
const answer = (problem: SecretProblem | undefined): Reply<SecretAnswer> =>
  value(problem ? { problem } : { done: true });

/** Answers the secret page's calls, for the secret window that is open and no other. */
export function registerSecrets(
  bus: CallBus,
  desk: Desk,
  window: { readonly contentsId: () => number | undefined; readonly look: () => SecretLook },
  tell: (trouble: Trouble) => void,
): void {
  const caller = { contentsId: () => window.contentsId(), host: 'secrets' } as const;
  const side = desk.ports.vault;
  const handlers: Bound<SecretCalls>['handlers'] = {
    'secrets.view': async () => {
      const view = await secretView(desk, window.look());
      return view
        ? value(view)
        : { ok: false, error: { code: 'internal', params: { call: 'secrets.view' } } };
    },
    'secrets.rate': async ({ passphrase }) => value(await ratePassphrase(desk, passphrase)),
    'secrets.submit': async ({ serial, typed }) =>
      answer(await submitSecretPage(desk, serial, typed)),
    'secrets.reveal': async () => {
      const shown = await revealSecret(desk);
      return shown.ok ? value({ text: shown.value }) : answer(shown.error);
    },
    'secrets.copy': async () => answer(await copySecret(desk)),
    'secrets.print': async () => {
      await side?.window.print();
      return value(null);
    },
    'secrets.save': async () => {
      // Only the sheet: what is in it stays shut without two passphrases.
      if (desk.vault.flow?.is !== 'envelope-sheet') return value({ file: '' });
      return value({ file: (await side?.window.savePdf('breakglass-envelope.pdf')) ?? '' });
    },
    'secrets.close': () => {
      endFlow(desk);
      return value(null);
    },
  };
  bindAll<SecretCalls>(bus, { calls: secretCalls, schemas: secretSchemas, handlers }, caller, tell);
}
