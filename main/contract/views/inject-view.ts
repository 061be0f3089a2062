import type { Text } from '../../core/playbook/model.ts';

/** A message of a drill that reached the responder. Times are epoch milliseconds. */
export interface InjectView {
  readonly id: string;
  readonly by: 'phone' | 'chat' | 'screen';
  readonly from: Text;
  readonly says: Text;
  readonly at: number;
  readonly seen: boolean;
}
