import type { JobView } from '../../../main/contract/views.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk } from '../../state/window.tsx';
import { Progress } from '../../ui/Progress.tsx';

/** Work on a log in words, with the way out of it. */
export function JobLine({ job }: { job: JobView }) {
  const { api } = useDesk();
  const now = useNow();
  return (
    <Progress
      job={job}
      now={now}
      onCancel={() => void api.call['job.cancel']({ id: job.id })}
      onPutAway={() => void api.call['job.dismiss']({ id: job.id })}
    />
  );
}
