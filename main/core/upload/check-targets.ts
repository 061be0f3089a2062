import { hasErrors, placed, type Complaint, type Finding } from '../playbook/finding.ts';
import { inOrder, readShape } from '../playbook/read-shape.ts';
import { placeOf, uploadsShape, type UploadsShape, type UploadTarget } from './target.ts';

/** `uploads.yaml`, read and checked. No targets when any finding is an error. */
export interface ParsedUploads {
  readonly targets: readonly UploadTarget[];
  readonly findings: readonly Finding[];
}

export function parseUploads(file: string, bytes: Uint8Array): ParsedUploads {
  const read = readShape(file, bytes, uploadsShape, 'breakglass-uploads/1');
  if (!read.ok) return { targets: [], findings: read.error };
  const { shape, locate } = read.value;
  const findings = inOrder(checkTargets(shape).map((complaint) => placed(file, locate, complaint)));
  return { targets: hasErrors(findings) ? [] : shape.targets, findings };
}

/** What no single target can be blamed for: two of one name, two modes in one place or of one principal. */
export function checkTargets({ targets }: UploadsShape): readonly Complaint[] {
  return targets.flatMap((target, index) => {
    const before = targets.slice(0, index);
    const at = (field: string, code: string, en: string, ja: string): Complaint => ({
      path: ['targets', index, field],
      level: 'error',
      code,
      message: { en, ja },
    });
    const complaints: Complaint[] = [];
    if (before.some(({ id }) => id === target.id)) {
      complaints.push(
        at(
          'id',
          'target-twice',
          `Two targets are called "${target.id}". Give each a name of its own.`,
          `「${target.id}」という送り先が二つあります。別の名前にしてください。`,
        ),
      );
    }
    const other = before.find((one) => one.for !== target.for && overlap(one, target));
    if (other) {
      complaints.push(
        at(
          fieldOf(target),
          'modes-mixed',
          `"${target.id}" (${target.for}) is the place of "${other.id}" (${other.for}). Drill logs and incident logs must not share one.`,
          `「${target.id}」（${target.for}）は「${other.id}」（${other.for}）と同じ場所です。訓練とインシデントのログは同じ場所に置けません。`,
        ),
      );
    }
    if (target.kind === 'folder') return complaints;
    if (target.kind === 's3' && target.account === undefined) {
      complaints.push({
        ...at(
          'bucket',
          'owner-not-named',
          `Name the 12-digit account that owns "${target.bucket}" in "account", in quotation marks. Without it, logs also go to a bucket of that name that somebody else made.`,
          `「${target.bucket}」を所有するアカウントの 12 桁の ID を、引用符で囲んで「account」に書いてください。なければ、他人が作った同名のバケットにも記録を送ります。`,
        ),
        level: 'warning',
      });
    }
    if (target.credentials === 'file' && target.profile === undefined) {
      complaints.push(
        at(
          'credentials',
          'profile-missing',
          'Name the section of uploads-credentials in "profile".',
          '「profile」に uploads-credentials の節の名前を書いてください。',
        ),
      );
    }
    const shared = before.find(
      (one) =>
        one.kind !== 'folder' &&
        one.for !== target.for &&
        one.profile !== undefined &&
        one.profile === target.profile,
    );
    if (shared) {
      complaints.push(
        at(
          'profile',
          'credentials-shared',
          `"${target.id}" and "${shared.id}" would use one principal for drills and incidents. Use two.`,
          `「${target.id}」と「${shared.id}」が訓練とインシデントで同じ認証情報を使います。分けてください。`,
        ),
      );
    }
    return complaints;
  });
}

function fieldOf({ kind }: UploadTarget): string {
  return kind === 's3' ? 'bucket' : kind === 'logs' ? 'group' : 'folder';
}

/** Whether one place is the other, or lies inside it. */
function overlap(left: UploadTarget, right: UploadTarget): boolean {
  if (left.kind !== right.kind) return false;
  const [one, two] = [left, right].map((target) =>
    target.kind === 'logs' ? placeOf(target) : `${normal(placeOf(target))}/`,
  );
  return one !== undefined && two !== undefined && (one.startsWith(two) || two.startsWith(one));
}

/** As the disk would read it: no `.` and `..`, either slash, neither case. Links are beyond a name. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)) {
    if (part === '..') parts.splice(Math.max(1, parts.length - 1));
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\/$/, '');
}
