import { goOnAlone, waitAlone } from '../../actions/approval/alone.ts';
import { requestApproval } from '../../actions/approval/request.ts';
import { lookAtApproval, signApproval } from '../../actions/approval/sign.ts';
import { askApprovalAgain } from '../../actions/approval/still-approved.ts';
import { takeApproval } from '../../actions/approval/take.ts';
import type { Desk } from '../../actions/desk.ts';
import type { ApprovalCalls } from '../../contract/calls/approval-calls.ts';
import { approvalLookView } from '../views/approval-view.ts';
import type { Part } from './handlers.ts';

export function approvalHandlers(desk: Desk): Part<keyof ApprovalCalls> {
  return {
    'approval.request': ({ path }) => requestApproval(desk, path),
    'approval.take': ({ path, given }) => takeApproval(desk, path, given),
    'approval.wait': ({ path, reason }) => waitAlone(desk, path, reason),
    'approval.alone': ({ path }) => goOnAlone(desk, path),
    'approval.anew': ({ path }) => askApprovalAgain(desk, path),
    'approval.look': ({ given }) => {
      const look = lookAtApproval(desk, given);
      if (!look.ok) return look;
      return { ok: true, value: look.value ? approvalLookView(look.value) : null };
    },
    'approval.sign': ({ id, person }) => signApproval(desk, id, person),
  };
}
