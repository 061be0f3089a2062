/** What a file that belongs to a playbook may be. An SVG or a page of HTML is a program: neither is here. */
export const ATTACHMENT_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/markdown',
  'text/csv',
  'application/json',
  'application/yaml',
] as const;

export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** A file that belongs to a playbook: named by its bytes, so that whoever signs the playbook signs it too. */
export interface Attachment {
  readonly id: string;
  /** Its name in the folder `attachments/` beside the playbook. */
  readonly file: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The folder beside a playbook where they lie, also in a bundle. */
export const ATTACHMENTS = 'attachments';

/** Bytes of one, and of all that one playbook has: a laptop opens them at once, and a bundle carries them. */
export const LARGEST_ATTACHMENT = 4 * 1024 * 1024;
export const MOST_ATTACHED = 12 * 1024 * 1024;
/** A text is shown whole. */
export const LARGEST_TEXT = 512 * 1024;

const ENDINGS: Readonly<Record<AttachmentType, RegExp>> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'application/pdf': /\.pdf$/i,
  'text/plain': /\.(?:txt|log)$/i,
  'text/markdown': /\.md$/i,
  'text/csv': /\.csv$/i,
  'application/json': /\.json$/i,
  'application/yaml': /\.ya?ml$/i,
};

/** What a name says a file is; undefined: nothing that may be attached. */
export function typeByName(file: string): AttachmentType | undefined {
  return ATTACHMENT_TYPES.find((type) => ENDINGS[type].test(file));
}

export function largestOf(type: AttachmentType): number {
  return isText(type) ? LARGEST_TEXT : LARGEST_ATTACHMENT;
}

/** Shown as the characters it has, whatever they would mean elsewhere. */
export function isText(type: AttachmentType): boolean {
  return !type.startsWith('image/') && type !== 'application/pdf';
}
