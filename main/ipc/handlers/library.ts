import { attachedTo } from '../../actions/own-playbooks/attached.ts';
import { lookAtFiles } from '../../actions/own-playbooks/files-now.ts';
import type { Desk } from '../../actions/desk.ts';
import type { Library } from '../../actions/library.ts';
import type { Call } from '../../contract/calls.ts';
import type { SearchHit } from '../../contract/views.ts';
import type { Failure } from '../../core/failure.ts';
import type { PlaybookRef } from '../../core/playbook/model.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { unfold, type Plan } from '../../core/run/plan.ts';
import { createSearch } from '../../core/search/search.ts';
import { attachedView } from '../views/attached-view.ts';
import { broughtView } from '../views/brought-view.ts';
import { playbookCard, playbookCards } from '../views/playbook-card.ts';
import { playbookView } from '../views/playbook-view.ts';
import { roleNames } from '../views/read-step.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

type LibraryCall = Extract<Call, `library.${string}` | 'playbook.open'>;

export function libraryHandlers(desk: Desk, shown: () => Shown): Part<LibraryCall> {
  let search: ReturnType<typeof createSearch> | undefined;
  let of: Library | undefined;
  return {
    'library.list': async () => {
      const library = await desk.ports.library();
      await lookAtFiles(desk);
      return { ok: true, value: playbookCards({ ...shown(), library }) };
    },
    'library.search': async ({ query, lang, most }) => {
      const library = await desk.ports.library();
      if (!search || of !== library) {
        search = createSearch(library.playbooks.map(({ playbook }) => playbook));
        of = library;
      }
      const now = shown();
      const hits = search
        .search(query, lang, most)
        .flatMap(({ id, matched }): readonly SearchHit[] => {
          const pinned = library.find(id);
          return pinned ? [{ ...playbookCard(pinned, library, now), matched }] : [];
        });
      return { ok: true, value: hits };
    },
    'playbook.open': async ({ id, sha256 }) => {
      const library = await desk.ports.library();
      const plan = planToRead(desk, library, id, sha256);
      if (!plan.ok) return plan;
      await lookAtFiles(desk, [plan.value.playbook]);
      const kit = desk.run?.kit ?? (await desk.ports.kit());
      const value = {
        ...playbookView(plan.value, library, shown(), roleNames(kit)),
        ...broughtView(desk, library, plan.value, shown()),
        ...attachedView(await attachedTo(desk, plan.value.playbook.playbook)),
      };
      return { ok: true, value };
    },
  };
}

/** The version the open run is bound to is read even where the library has another by now. */
function planToRead(
  desk: Desk,
  library: Library,
  id: string,
  sha256: string | undefined,
): Result<Plan, Failure> {
  const bound = desk.run?.plan;
  if (bound && sha256 !== undefined && isVersion(bound.playbook.ref, id, sha256)) return ok(bound);
  const pinned = library.find(id);
  if (!pinned || !isVersion(pinned.ref, id, sha256)) {
    return err({ code: 'no-such-playbook', params: { id } });
  }
  const plan = unfold(pinned, (other) => library.find(other));
  return plan.ok ? plan : err({ code: 'playbook-has-errors', params: { id } });
}

function isVersion(ref: PlaybookRef, id: string, sha256 = ref.sha256): boolean {
  return ref.id === id && ref.sha256 === sha256;
}
