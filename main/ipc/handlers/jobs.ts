import type { Desk } from '../../actions/desk.ts';
import { cancelJob, dismissJob } from '../../actions/jobs.ts';
import type { JobCalls } from '../../contract/calls/job-calls.ts';
import type { Part } from './handlers.ts';

export function jobHandlers(desk: Desk): Part<keyof JobCalls> {
  return {
    'job.cancel': ({ id }) => {
      cancelJob(desk, id);
      return { ok: true, value: null };
    },
    'job.dismiss': ({ id }) => {
      dismissJob(desk, id);
      return { ok: true, value: null };
    },
  };
}
