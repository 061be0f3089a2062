import { useState } from 'react';
import { LogList } from './LogList.tsx';
import { OneLog } from './OneLog.tsx';

/** All logs, or one of them with its records and its verdict. */
export function LogScreen({ logId }: { logId?: string }) {
  const [chosen, setChosen] = useState(logId);
  return chosen === undefined ? (
    <LogList onOpen={setChosen} />
  ) : (
    <OneLog key={chosen} logId={chosen} onOpen={setChosen} />
  );
}
