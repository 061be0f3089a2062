import type { Job } from '../../actions/job.ts';
import type { JobView } from '../../contract/views.ts';

export function jobViews(jobs: ReadonlyMap<string, Job>): readonly JobView[] {
  return [...jobs.values()].map(({ stop: _, ...job }) => job);
}
