import type { Complaint } from './finding.ts';
import type { Text } from './model.ts';

/** Says what a file is when it is not in our format, so that nobody mends it field by field. */
export function foreignFormat(value: unknown, format: string): Complaint | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return complaint([], {
      en: `This is not a ${format} file: it holds ${Array.isArray(value) ? 'a list' : 'plain text'} where "format: ${format}" and its fields should be.`,
      ja: `${format} のファイルではありません。「format: ${format}」から始まる項目が必要です。`,
    });
  }
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields['format'] === format) return undefined;
  const known = knownAs(fields);
  if (known) {
    return complaint([], {
      en: `This is ${known.en}, not a ${format} file. Import it first: npm run playbooks -- import FILE.`,
      ja: `これは${known.ja}で、${format} のファイルではありません。先に取り込んでください（npm run playbooks -- import ファイル）。`,
    });
  }
  const said = fields['format'];
  if (typeof said === 'string') {
    const newer = said.split('/')[0] === format.split('/')[0];
    return complaint(['format'], {
      en: newer
        ? `This file says "${said.slice(0, 40)}"; this version of Breakglass reads ${format}. Update Breakglass, or save the file as ${format}.`
        : `"format" is "${said.slice(0, 40)}"; it must be ${format}.`,
      ja: newer
        ? `このファイルは「${said.slice(0, 40)}」です。この版が読めるのは ${format} です。Breakglass を更新するか、${format} で保存してください。`
        : `format が「${said.slice(0, 40)}」です。${format} と書いてください。`,
    });
  }
  return complaint([], {
    en: `"format: ${format}" is missing. Add it as the first line, if this is such a file.`,
    ja: `「format: ${format}」がありません。このファイルがその形式なら、1 行目に書いてください。`,
  });
}

function complaint(path: Complaint['path'], message: Text): Complaint {
  return { path, level: 'error', code: 'not-this-format', message };
}

function knownAs(fields: Readonly<Record<string, unknown>>): Text | undefined {
  const { spec_version: spec, schemaVersion, type, workflow } = fields;
  if (typeof spec === 'string' && spec.startsWith('cacao')) {
    return {
      en: `a CACAO playbook (${spec.slice(0, 20)})`,
      ja: `CACAO の手順書（${spec.slice(0, 20)}）`,
    };
  }
  if (type === 'playbook' && workflow !== undefined) {
    return { en: 'a CACAO playbook', ja: 'CACAO の手順書' };
  }
  if (schemaVersion !== undefined && ('mainSteps' in fields || 'runtimeConfig' in fields)) {
    return { en: 'a Systems Manager document', ja: 'Systems Manager のドキュメント' };
  }
  return undefined;
}

/** Headings with `#` and prose: a playbook written for people, not in our format. */
export function markdownFile(text: string, format: string): Text | undefined {
  if (!/^\s*(?:#|---\s*$|<!--)/m.test(text.slice(0, 2_000))) return undefined;
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  const prose = /^(?:[-*] |\d+\. |\||>|\*\*|\w[^:\n]{40,}$)/m.test(text);
  if (headings < 2 || !prose) return undefined;
  return {
    en: `This is Markdown, not a ${format} file. Import it first: npm run playbooks -- import FILE.`,
    ja: `これは Markdown の文書で、${format} のファイルではありません。先に取り込んでください（npm run playbooks -- import ファイル）。`,
  };
}
