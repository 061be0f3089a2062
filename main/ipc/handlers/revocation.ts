import type { Desk } from '../../actions/desk.ts';
import { tellUnrevoked } from '../../actions/revoke/tell-unrevoked.ts';
import { undoRevocation } from '../../actions/revoke/undo.ts';
import type { RevocationCalls } from '../../contract/calls/revocation-calls.ts';
import type { Part } from './handlers.ts';

export function revocationHandlers(desk: Desk): Part<keyof RevocationCalls> {
  return {
    'revocation.leave': (said) => tellUnrevoked(desk, said),
    'revocation.undo': ({ role }) => undoRevocation(desk, role),
  };
}
