import { createContext, useContext } from 'react';
import type { Failure } from '../../main/contract/failure.ts';
import type { NextAction } from '../../main/contract/next/action.ts';

export interface CardOffer {
  readonly action: NextAction;
  /** Of `copy`: true where the text was copied. */
  readonly press: (card: HTMLElement) => unknown;
  /** Seconds until it can be pressed. */
  readonly wait?: number;
}

/** What a card offers: the next action, more help beside it, and what it says as text to pass on. */
export interface CardOffers {
  readonly next: CardOffer;
  readonly works?: CardOffer;
  readonly copy: CardOffer;
}

/** What the card itself knows of its place. */
export interface CardAt {
  readonly failure: Failure;
  readonly words: string;
  readonly byHand?: (() => void) | undefined;
  /** In a dialog, over the screen. */
  readonly inDialog: boolean;
}

export const InDialog = createContext(false);

export type OfferNext = (at: CardAt) => CardOffers;

/** Given by the frame: controls know neither main's view nor the way to it. */
export const CardOffersContext = createContext<OfferNext | undefined>(undefined);

export function useOffers(at: Omit<CardAt, 'inDialog'>): CardOffers | undefined {
  const inDialog = useContext(InDialog);
  return useContext(CardOffersContext)?.({ ...at, inDialog });
}
