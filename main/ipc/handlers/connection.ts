import { checkConnection } from '../../actions/connection.ts';
import type { Desk } from '../../actions/desk.ts';
import { allowInterception, withdrawInterception } from '../../actions/interception.ts';
import type { ConnectionCalls } from '../../contract/calls/connection-calls.ts';
import type { Part } from './handlers.ts';

export function connectionHandlers(desk: Desk): Part<keyof ConnectionCalls> {
  return {
    'connection.check': () => checkConnection(desk),
    'connection.allow': ({ pem, reason }) => allowInterception(desk, pem, reason),
    'connection.withdraw': () => withdrawInterception(desk),
  };
}
