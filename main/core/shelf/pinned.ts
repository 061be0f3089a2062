/** Playbooks on the first screen: what is seen without a search. */
export const MOST_PINNED = 3;

export const MOST_FAVOURITES = 200;
