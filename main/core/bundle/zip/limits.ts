/** Bytes of a bundle as it comes. */
export const LARGEST_BUNDLE = 16 * 1024 * 1024;
/** Bytes of all its files together, unpacked. */
export const LARGEST_UNPACKED = 48 * 1024 * 1024;
export const LARGEST_IN_ZIP = 8 * 1024 * 1024;
export const MOST_IN_ZIP = 500;
/** Texts pack to a twentieth; what packs further than this is made to fill a disk. */
export const MOST_RATIO = 100;
/** Bytes below which the ratio says nothing. */
export const SMALL = 64 * 1024;
