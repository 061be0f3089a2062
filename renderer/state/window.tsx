import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { AppView } from '../../main/contract/views.ts';
import type { Desk, WindowState } from './connect.ts';

const DeskContext = createContext<Desk | undefined>(undefined);

export function WindowProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside WindowProvider');
  return desk;
}

export function useWindow(): WindowState {
  const { state } = useDesk();
  return useSyncExternalStore(state.follow, state.get);
}

/** Main's view. Screens are only shown once there is one. */
export function useView(): AppView {
  const { view } = useWindow();
  if (!view) throw new Error('no view yet');
  return view;
}
