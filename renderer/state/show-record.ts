import { useDesk } from './window.tsx';

/** A record, by its log and its number there. */
export interface RecordPlace {
  readonly log: string;
  readonly seq: number;
}

/** Opens the log at a record. */
export function useShowRecord(): (place: RecordPlace) => void {
  const desk = useDesk();
  return ({ log, seq }) => desk.go({ at: 'log', logId: log, seq });
}
