import { noteAgreed, settlePromise } from '../../actions/agreed.ts';
import type { Desk } from '../../actions/desk.ts';
import type { AgreedCalls } from '../../contract/calls/agreed-calls.ts';
import type { Part } from './handlers.ts';

export function agreedHandlers(desk: Desk): Part<keyof AgreedCalls> {
  return {
    'agreed.add': (said) => noteAgreed(desk, said),
    'agreed.settle': ({ id, kept }) => settlePromise(desk, id, kept),
  };
}
