import { useEffect, useEffectEvent } from 'react';
import { useDesk } from '../../state/window.tsx';

/**
 * Goes to a step of the text once, where the screen was opened at one. Of a step that another
 * playbook brought in, to the step that takes that in, whatever it calls its own.
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
      // A step of a track is named by the step that holds the tracks, its track, and itself.
      const [first, , inTrack] = path.split('/');
      const steps = reply.value.nodes.filter(({ is }) => is === 'step');
      const own = steps.find(({ name, track }) => name === first && track === undefined);
      const inner = steps.find(({ name, track }) => name === inTrack && track === first);
      const offset = inner?.offset ?? own?.offset;
      if (offset !== undefined) found(offset);
    });
    return () => {
      wanted = false;
    };
  }, [api, text, path]);
}
