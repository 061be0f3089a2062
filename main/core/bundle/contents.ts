import { imageSizeOf, pixelsOf, type ImageSize } from '../evidence/image-size.ts';
import { mediaTypeOf, SNIFFED } from '../evidence/media-type.ts';
import { utf8Decode } from '../journal/bytes.ts';
import type { Contact } from '../kit/model.ts';
import { findingLine, hasErrors, type Finding } from '../playbook/finding.ts';
import { lintAmong } from '../playbook/lint.ts';
import type { Playbook } from '../playbook/model.ts';
import { parsePlaybook } from '../playbook/parse.ts';
import { LONGEST_SIGNATURE, parseSignedFile } from '../publish/signed-file.ts';
import { err, ok, type Result } from '../result.ts';
import type { SsmDocument } from '../ssm-document/model.ts';
import { parseDocument } from '../ssm-document/parse.ts';
import { readAttached } from './attached.ts';
import { parseContacts } from './contacts.ts';
import { documentName } from './manifest.ts';
import type { Bundle, HeldFile } from './read.ts';
import { shownName, type Refusal } from './refusal.ts';

export interface BundledPlaybook {
  readonly file: HeldFile;
  readonly playbook: Playbook;
  /** The text of the `.sig` beside it. */
  readonly signature?: string;
  /** Warnings: with an error the bundle is refused. */
  readonly findings: readonly Finding[];
}

export interface BundledDocument {
  readonly file: HeldFile;
  /** As the app would find it: the file's name without its ending. */
  readonly name: string;
  readonly document: SsmDocument;
  readonly text: string;
}

export interface BundledImage {
  readonly file: HeldFile;
  readonly mediaType: string;
  readonly size: ImageSize;
}

/** What a bundle holds, each file read as its kind. */
export interface Contents {
  readonly playbooks: readonly BundledPlaybook[];
  readonly documents: readonly BundledDocument[];
  readonly contacts: readonly Contact[];
  readonly images: readonly BundledImage[];
  /** What its playbooks name. */
  readonly attachments: readonly HeldFile[];
}

/** Bytes of all playbooks of a bundle: reading them takes the app's main process this long. */
const MOST_PLAYBOOK_BYTES = 4 * 1024 * 1024;

/** Pictures that no program hides in: an SVG is one. */
const RASTER: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Reads every file as what it is listed as. One that is not holds back the whole bundle: a set that
 * somebody signed together is taken in together. `others`: playbooks that those in it may refer to.
 */
export function readContents(
  { files }: Bundle,
  others: readonly Playbook[],
): Result<Contents, Refusal> {
  const fail = ({ path }: HeldFile, detail: string): Result<never, Refusal> =>
    err({ code: 'bundle-file-wrong', file: shownName(path), detail });
  const playbooks: BundledPlaybook[] = [];
  const documents: BundledDocument[] = [];
  const contacts: Contact[] = [];
  const images: BundledImage[] = [];
  const written = files.filter(({ kind }) => kind === 'playbook');
  const total = written.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_PLAYBOOK_BYTES) {
    return err({ code: 'zip-too-large', detail: `playbooks of ${String(total)} bytes` });
  }
  const parsed = written.map((file) => ({ file, read: parsePlaybook(file.path, file.bytes) }));
  const inside = parsed.flatMap(({ read }) => read.playbook ?? []);
  const among = [...inside, ...others];
  for (const { file, read } of parsed) {
    const findings = lintAmong(read, among);
    const wrong = findings.find(({ level }) => level === 'error');
    if (!read.playbook || hasErrors(findings)) {
      return fail(file, wrong ? findingLine(wrong, 'en') : 'no playbook');
    }
    const { playbook } = read;
    if (playbooks.some((one) => one.playbook.id === playbook.id)) {
      return fail(file, `a second playbook with the id ${playbook.id}`);
    }
    const beside = files.find(({ path }) => path === `${file.path}.sig`);
    const signature = beside && utf8Decode(beside.bytes);
    playbooks.push({ file, playbook, findings, ...(signature === undefined ? {} : { signature }) });
  }
  const attached = readAttached(files, inside);
  if (!attached.ok) {
    const { path, detail } = attached.error;
    return err({ code: 'bundle-file-wrong', file: shownName(path), detail });
  }
  for (const file of files) {
    switch (file.kind) {
      case 'playbook':
      case 'attachment':
        break;
      case 'signature': {
        const of = files.find(({ path }) => `${path}.sig` === file.path);
        const read =
          file.size <= LONGEST_SIGNATURE && parseSignedFile('playbook', utf8Decode(file.bytes));
        if (!of || read === false || read?.sha256 !== of.sha256) {
          return fail(file, 'no signature of the playbook beside it');
        }
        break;
      }
      case 'ssm-document': {
        const read = parseDocument(file.path, file.bytes);
        if (!read.ok) return fail(file, read.error[0] ? findingLine(read.error[0], 'en') : '');
        const name = documentName(file.path);
        if (documents.some((one) => one.name === name)) {
          return fail(file, `a second document with the name ${name}`);
        }
        documents.push({ file, name, document: read.value, text: utf8Decode(file.bytes) });
        break;
      }
      case 'contacts': {
        const read = parseContacts(file.path, file.bytes);
        if (!read.ok) return fail(file, read.error);
        const twice = read.value.find(({ id }) => contacts.some((one) => one.id === id));
        if (twice) return fail(file, `a second contact with the id ${twice.id}`);
        contacts.push(...read.value);
        break;
      }
      case 'image': {
        const mediaType = mediaTypeOf(file.bytes.subarray(0, SNIFFED));
        const size = imageSizeOf(mediaType, file.bytes);
        if (!RASTER.has(mediaType))
          return fail(file, `${mediaType}, and neither PNG, JPEG nor WebP`);
        if (!size || pixelsOf(size) === undefined)
          return fail(file, 'a picture without a usable size');
        images.push({ file, mediaType, size });
        break;
      }
    }
  }
  return ok({ playbooks, documents, contacts, images, attachments: attached.value });
}
