import type { ActiveRun } from '../../actions/desk.ts';
import type { InjectView, RunView } from '../../contract/views.ts';

/** Messages of the drill so far, in the order they came. What is expected of them stays here. */
export function injectViews({ scenario, state }: ActiveRun): Pick<RunView, 'messages'> {
  const messages = Object.entries(state.injects ?? {}).flatMap(([id, progress]): InjectView[] => {
    const inject = scenario?.timeline.find((item) => item.id === id)?.inject;
    if (!inject) return [];
    const { by, from, says } = inject;
    const seen = progress.seenAt !== undefined;
    return [{ id, by, from, says, at: Date.parse(progress.at), seen }];
  });
  return messages.length === 0 ? {} : { messages };
}
