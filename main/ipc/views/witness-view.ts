import type { Look } from '../../actions/witness/look.ts';
import type { AnchorFacts } from '../../actions/witness/open-anchor.ts';
import type { AnchorView, FurthestView, LookView } from '../../contract/views.ts';
import { furthest, type Anchored } from '../../core/journal/witness/anchored.ts';
import { alarming } from '../../core/journal/witness/decide.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import type { Hash } from '../../core/ports/hash.ts';

export function anchorView(logId: string, facts: AnchorFacts): AnchorView {
  const { authority, ...rest } = facts;
  const far = furthest(facts.anchors);
  return {
    logId,
    ...rest,
    ...(far ? { furthest: far } : {}),
    ...(authority === undefined ? {} : { authority: new URL(authority).host }),
  };
}

/** For the run and the log: how far, by whom; undefined while nothing vouches for it. */
export function furthestView(anchors: readonly Anchored[] | undefined): FurthestView | undefined {
  return anchors && furthest(anchors);
}

export function lookView(hash: Hash, look: Look): LookView {
  const { decision, known, movedAside, proof, skewMs } = look;
  const about = decision.about;
  const opening = decision.is === 'ready' ? decision.opening : undefined;
  const vkey0 = decision.is === 'ready' ? decision.vkey0 : known?.vkey0;
  return {
    id: look.id,
    is: decision.is,
    alarm: decision.is === 'refused' && alarming.includes(decision.why),
    ...(decision.is === 'refused' ? { why: decision.why } : {}),
    ...(about
      ? {
          log: {
            logId: about.logId,
            mode: about.mode,
            origin: about.origin,
            size: about.size,
            ...(vkey0 === undefined ? {} : { fingerprint: fingerprint(hash, vkey0) }),
          },
        }
      : {}),
    ...(opening
      ? {
          opening: {
            openedAt: Date.parse(opening.openedAt) || 0,
            device: opening.device,
            app: opening.app,
            ...(opening.scenario === undefined ? {} : { scenario: opening.scenario }),
          },
        }
      : {}),
    ...(known ? { before: { size: known.size, at: Date.parse(known.signedAt) } } : {}),
    ...(movedAside === undefined ? {} : { movedAside }),
    ...(proof === undefined ? {} : { proof }),
    ...(skewMs === undefined ? {} : { skewMs }),
  };
}
