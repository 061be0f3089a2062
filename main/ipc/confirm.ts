import { confirmCalls, type ConfirmCalls, type ConfirmView } from '../contract/confirm.ts';
import { bindAll, type Bound, type CallBus, type Trouble } from './dispatch.ts';
import { confirmSchemas } from './schemas.ts';

/** The open confirm window, as the shell keeps it. */
export interface ConfirmBridge {
  contentsId(): number | undefined;
  view(): ConfirmView | undefined;
  /** False when it was no answer: another id, or what must be typed was not. */
  answer(id: string, accept: boolean, typed: string): boolean;
}

/** Answers the confirm page's two calls, for the confirm window that is open and no other. */
export function registerConfirm(
  bus: CallBus,
  bridge: ConfirmBridge,
  tell: (trouble: Trouble) => void,
): void {
  const caller = { contentsId: () => bridge.contentsId(), host: 'confirm' } as const;
  const handlers: Bound<ConfirmCalls>['handlers'] = {
    'confirm.view': () => {
      const view = bridge.view();
      return view
        ? { ok: true, value: view }
        : { ok: false, error: { code: 'internal', params: { call: 'confirm.view' } } };
    },
    'confirm.answer': ({ id, accept, typed }) =>
      bridge.answer(id, accept, typed)
        ? { ok: true, value: null }
        : { ok: false, error: { code: 'value-invalid', params: { call: 'confirm.answer' } } },
  };
  bindAll<ConfirmCalls>(
    bus,
    { calls: confirmCalls, schemas: confirmSchemas, handlers },
    caller,
    tell,
  );
}
