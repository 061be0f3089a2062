import { useEffect, useEffectEvent } from 'react';
import { useDesk } from '../../state/window.tsx';

/**
 * Goes to a step of the text once, where the screen was opened at one. Of a step that another
 * playbook brought in, to the step that takes that in.
 */
export function useStepAt(
  text: string,
  path: string | undefined,
  go: (offset: number) => void,
): void {
  const { api } = useDesk();
  const found = useEffectEvent(go);
  useEffect(() => {
    if (path === undefined) return undefined;
    let wanted = true;
    void api.call['draft.flow']({ text }).then((reply) => {
      if (!reply.ok || !wanted) return;
      const names = path.split('/');
      const at = (name: string | undefined) =>
        reply.value.nodes.find((node) => node.is === 'step' && node.name === name)?.offset;
      const offset = at(names.at(-1)) ?? at(names[0]);
      if (offset !== undefined) found(offset);
    });
    return () => {
      wanted = false;
    };
  }, [api, text, path]);
}
