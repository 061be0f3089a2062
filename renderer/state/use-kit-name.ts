import type { KitView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { useView } from './window.tsx';

/** A drill's kit is the scenario's, and has its name in the person's language. */
export function useKitName(kit: KitView): string {
  const { text } = useText();
  const { run } = useView();
  return run?.scenario ? text(run.scenario.title) : kit.name;
}
