import { useSyncExternalStore } from 'react';
import type { AppView } from '../../main/contract/views.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

function follow(listen: () => void): () => void {
  const media = dark();
  media.addEventListener('change', listen);
  return () => media.removeEventListener('change', listen);
}

/** The theme to draw: as chosen, or as the operating system says. */
export function useTheme(chosen: AppView['settings']['theme']): 'light' | 'dark' {
  const systemDark = useSyncExternalStore(follow, () => dark().matches);
  if (chosen !== 'system') return chosen;
  return systemDark ? 'dark' : 'light';
}
