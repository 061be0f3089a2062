import { followTimeline } from '../../actions/drill/timeline.ts';
import type { Desk } from '../../actions/desk.ts';
import { both, type Say } from './say.ts';

/** Lets the timeline happen, and shows what came of it: messages in words, faults by the item's id. */
export async function goOnInTime(desk: Desk, say: Say): Promise<void> {
  const before = happened(desk);
  await followTimeline(desk);
  for (const id of happened(desk).filter((one) => !before.includes(one))) {
    const item = desk.run?.scenario?.timeline.find((one) => one.id === id);
    const inject = item?.inject;
    say.line(
      inject
        ? both(
            `     ${inject.from.en}: ${inject.says.en}`,
            `     ${inject.from.ja}：${inject.says.ja}`,
          )
        : both(`     (${id})`, `     （${id}）`),
    );
  }
}

function happened({ run }: Desk): readonly string[] {
  return Object.keys(run?.state.injects ?? {});
}
