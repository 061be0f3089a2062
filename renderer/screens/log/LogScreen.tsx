import { useState } from 'react';
import { LogList } from './LogList.tsx';
import { OneLog } from './OneLog.tsx';

/** All logs, or one of them with its records and its verdict. */
export function LogScreen({
  logId,
  seq,
  export: exporting = false,
}: {
  logId?: string;
  /** The record it opens at. */
  seq?: number;
  export?: boolean;
}) {
  const [chosen, setChosen] = useState(logId);
  return chosen === undefined ? (
    <LogList onOpen={setChosen} />
  ) : (
    <OneLog
      key={chosen}
      logId={chosen}
      {...(chosen === logId && seq !== undefined ? { seq } : {})}
      exports={exporting && chosen === logId}
      onOpen={setChosen}
    />
  );
}
