import { useEffect } from 'react';
import { useDesk } from '../state/window.tsx';

/** Closes a dialog whose subject is gone: shown or not, it would come back with the next one. */
export function useGoneWith(subject: object | undefined): void {
  const desk = useDesk();
  const gone = subject === undefined;
  useEffect(() => {
    if (gone) desk.close();
  }, [gone, desk]);
}
