import { fails, unread, type Said } from '../check.ts';
import { matchesEvent } from '../patterns/event-pattern.ts';
import type { Elsewhere, Place } from '../places.ts';
import { oneOf } from '../verdicts.ts';
import { onTheBus, type SampleEvent } from './events.ts';

/** What rules of a Region are read from. */
export type RuleCall = 'events:ListRules' | 'events:ListTargetsByRule';

/** Names each event that no rule of the Region hands on to anything. */
export function unruled(
  place: Required<Place>,
  events: readonly SampleEvent[],
  elsewhere: Elsewhere<RuleCall>,
): Said {
  const rules = elsewhere.of('events:ListRules', place);
  if (rules === undefined) return [unread(place.region, 'events:ListRules', place)];
  const targets = elsewhere.of('events:ListTargetsByRule', place) ?? {};
  return events.flatMap((event): Said => {
    const sent = onTheBus(event, place.region);
    const matching = rules.filter((one) => one.enabled && matchesEvent(one.pattern, sent) === true);
    if (matching.length === 0) {
      return [
        fails(
          place.region,
          `No rule tells of: ${event.name.en}.`,
          `次を知らせるルールがありません: ${event.name.ja}。`,
        ),
      ];
    }
    return oneOf(
      matching.map(({ name }) => {
        const to = targets[name];
        if (to === undefined) return [unread(name, 'events:ListTargetsByRule', place)];
        return to.length > 0
          ? []
          : [fails(name, 'The rule has no target.', 'ルールにターゲットがありません。')];
      }),
    );
  });
}
