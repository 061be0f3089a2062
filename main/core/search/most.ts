/** Hits that a search answers with, where nobody asks for more. */
export const USUAL_HITS = 20;

/** The most that are answered: whoever narrows a list down needs those behind the first ones. */
export const MOST_HITS = 200;
