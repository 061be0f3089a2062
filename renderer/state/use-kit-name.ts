import type { KitView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { useView } from './window.tsx';

/** While a drill goes on its kit is the scenario's, and has its name in the person's language. */
export function useKitName(kit: KitView): string {
  const { text } = useText();
  const { run } = useView();
  return run?.scenario && run.phase !== 'closed' ? text(run.scenario.title) : kit.name;
}
