import type { KitView } from '../../contract/views.ts';
import { kitAge } from '../../core/kit/age.ts';
import type { Kit } from '../../core/kit/model.ts';

export function kitView(kit: Kit, now: number): KitView {
  const age = kitAge(kit, now);
  return {
    name: kit.name,
    prepared: kit.prepared,
    signed: kit.signed,
    ...(kit.pinned ? { pinned: true } : {}),
    ...(age ? { age } : {}),
    people: [...kit.people]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name, contact }) => ({ id, name, contact })),
    regions: kit.regions.map(({ name }) => name),
  };
}
