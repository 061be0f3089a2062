import { nameClash, nameProblem } from '../../bundle/zip/names.ts';
import { isText, largestOf, MOST_ATTACHED, typeByName, type Attachment } from '../attachment.ts';
import type { Complaint, Path } from '../finding.ts';
import type { Playbook } from '../model.ts';
import { complain, stepsOf } from './walk.ts';

/** What the playbook says of the files beside it. Whether they are so, only their bytes can show. */
export function checkAttachments(playbook: Playbook): readonly Complaint[] {
  const attachments = playbook.attachments ?? [];
  const ids = new Set(attachments.map(({ id }) => id));
  const used = new Set<string>();
  const found: Complaint[] = [];
  for (const { step, path } of stepsOf(playbook)) {
    for (const [index, id] of (step.attachments ?? []).entries()) {
      used.add(id);
      if (!ids.has(id)) found.push(unknown([...path, 'attachments', index], id));
    }
  }
  for (const [index, attachment] of attachments.entries()) {
    const path: Path = ['attachments', index];
    found.push(...named(attachment, path), ...sized(attachment, path));
    if (!used.has(attachment.id)) found.push(unused(path, attachment.id));
  }
  const clash = nameClash(attachments.map(({ file }) => file));
  if (clash) {
    const index = attachments.findLastIndex(({ file }) => file === clash.name);
    found.push(
      complain(
        'error',
        'attachment-name',
        ['attachments', index, 'file'],
        `"${clash.name}" is one file with another on some system. Give each its own name.`,
        `「${clash.name}」は、別のシステムではほかの添付と同じ名前になります。重ならない名前にしてください。`,
      ),
    );
  }
  return [...found, ...together(attachments)];
}

function named({ file, type }: Attachment, path: Path): readonly Complaint[] {
  if (file.includes('/') || nameProblem(file)) {
    return [
      complain(
        'error',
        'attachment-name',
        [...path, 'file'],
        `"${file}" is not a plain file name: no folders, and no name that Windows or macOS would change.`,
        `「${file}」は使えない名前です。フォルダーは書けません。Windows や macOS で変わる名前も避けてください。`,
      ),
    ];
  }
  if (typeByName(file) === type) return [];
  return [
    complain(
      'error',
      'attachment-type',
      [...path, 'type'],
      `"${file}" does not end as ${type} does. Name the file, or its type, as what it is.`,
      `「${file}」の拡張子が ${type} と合いません。ファイル名か type を実際の種類に合わせてください。`,
    ),
  ];
}

function sized({ file, type, size }: Attachment, path: Path): readonly Complaint[] {
  const most = largestOf(type);
  if (size <= most) return [];
  const kilobytes = String(most / 1024);
  return [
    complain(
      'error',
      'attachment-too-large',
      [...path, 'size'],
      `"${file}" has ${String(size)} bytes; ${isText(type) ? 'a text' : 'a file'} may have ${kilobytes} KB. Make it smaller, or split it.`,
      `「${file}」は ${String(size)} バイトあります。上限は ${kilobytes} KB です。小さくするか、分けてください。`,
    ),
  ];
}

function together(attachments: readonly Attachment[]): readonly Complaint[] {
  const size = attachments.reduce((sum, one) => sum + one.size, 0);
  if (size <= MOST_ATTACHED) return [];
  const megabytes = String(MOST_ATTACHED / 1024 / 1024);
  return [
    complain(
      'error',
      'attachment-too-large',
      ['attachments'],
      `All attachments together have ${String(size)} bytes; a playbook may have ${megabytes} MB.`,
      `添付は合わせて ${String(size)} バイトです。手順書ひとつにつき ${megabytes} MB までです。`,
    ),
  ];
}

function unknown(path: Path, id: string): Complaint {
  return complain(
    'error',
    'attachment-unknown',
    path,
    `"${id}" is not under \`attachments\`. Add it there, or correct the name.`,
    `「${id}」は attachments にありません。追加するか、名前を直してください。`,
  );
}

function unused(path: Path, id: string): Complaint {
  return complain(
    'warning',
    'attachment-unused',
    path,
    `No step names "${id}": it is only found at the playbook's head. Name it at the steps it helps.`,
    `「${id}」を挙げている手順がありません。手順書の冒頭にしか出ません。役立つ手順に書いてください。`,
  );
}
