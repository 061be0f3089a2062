import { useMemo, type ReactNode } from 'react';
import { NEXT_ACTIONS } from '../../main/contract/next/actions.ts';
import type { NextAction } from '../../main/contract/next/action.ts';
import { secondsUntil } from '../state/next-code.ts';
import { pressOf, type CardPlace } from '../state/press-next.ts';
import { useNow } from '../state/use-now.ts';
import { useDesk, useWindow } from '../state/window.tsx';
import { CardOffersContext, type CardOffer, type OfferNext } from '../ui/card-offers.ts';

/** Gives every failure card below it the button of its next action, by where the window is. */
export function CardOffersGiver({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const { view, route } = useWindow();
  const now = useNow();
  const wait = secondsUntil(view?.signIn?.nextCodeAt, now);
  const offer = useMemo<OfferNext | undefined>(
    () =>
      view &&
      (({ failure, words, byHand, inDialog }) => {
        const place: CardPlace = { desk, view, route, failure, overlay: inDialog, byHand, words };
        const [next, ...rest] = offersOf(place, wait);
        const copy = rest.find(({ action }) => action === 'copy') ?? next;
        const works = rest.find(({ action }) => action === 'still-works');
        return { next, copy, ...(works ? { works } : {}) };
      }),
    [desk, view, route, wait],
  );
  return <CardOffersContext value={offer}>{children}</CardOffersContext>;
}

/** All that can be done from here, best first. */
function offersOf(place: CardPlace, wait: number): readonly [CardOffer, ...CardOffer[]] {
  const actions: readonly NextAction[] = NEXT_ACTIONS[place.failure.code];
  const possible = actions.flatMap((action): readonly CardOffer[] => {
    const press = pressOf(action, place);
    if (!press || action === 'copy') return [];
    return [{ action, press, ...(action === 'other-code' && wait > 0 ? { wait } : {}) }];
  });
  const copy: CardOffer = { action: 'copy', press: pressOf('copy', place) ?? (() => undefined) };
  const [first, ...more] = [...possible, copy];
  return [first ?? copy, ...more];
}
