import type { Text } from './model.ts';
import { needsSso } from './sso-hosts.ts';

/** Direction, invisible and control characters: text that reads differently from what it is. */
const INVISIBLE =
  /[^\P{Cc}\t\n\r]|[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u;
const NUMERIC_ENTITY = /&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));?/gi;
/** Entities HTML names for such characters. */
const NAMED_ENTITY =
  /&(?:shy|zwn?j|lrm|rlm|ZeroWidthSpace|Negative\w{1,20}Space|NoBreak|ApplyFunction|af|InvisibleTimes|it|InvisibleComma|ic);/;
const TAG = /<\/?(?!https:\/\/)[a-z!?][^>\n]{0,200}>?/i;
const IMAGE = /!\[/;
const LINK = /\]\(\s*<?([^)\s>]{0,500})/g;
const REFERENCE = /^\s{0,3}\[[^\]\n]{1,200}\]:\s*<?(\S{1,500})/gm;
const SCHEME = /\b(?:(?:javascript|vbscript):\S|data:[a-z]+\/|file:\/\/|blob:http)/i;
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

/**
 * What a text must not hold, or nothing. Texts are Markdown and shown sanitised; this tells the
 * author, and refuses an imported file, before anybody has to trust the sanitiser.
 */
export function hostileMarkdown(text: string): Text | undefined {
  const invisible = INVISIBLE.exec(decoded(text));
  if (invisible) {
    const point = (invisible[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      en: `The text holds the invisible character U+${point}, which can make it read differently from what it is. Remove it.`,
      ja: `見えない文字 U+${point} が含まれています。見た目と中身が変わるおそれがあるので消してください。`,
    };
  }
  // What stands in backticks is shown letter by letter.
  const prose = text.replaceAll(CODE, ' ');
  if (IMAGE.test(prose)) {
    return {
      en: 'Images are not allowed in texts: loading one would tell others that you are reading this. Describe it, or use a `link` step.',
      ja: '文に画像は入れられません。読み込むと、閲覧中であることが外に伝わります。言葉で書くか、link 手順を使ってください。',
    };
  }
  const tag = TAG.exec(prose);
  if (tag) {
    return {
      en: `HTML is not allowed in texts ("${tag[0].slice(0, 30)}"). Use Markdown, or put it in backticks.`,
      ja: `文に HTML は書けません（「${tag[0].slice(0, 30)}」）。Markdown を使うか、バッククォートで囲んでください。`,
    };
  }
  const bad = addressesOf(prose).find((address) => !/^https:\/\//i.test(address));
  if (bad !== undefined || SCHEME.test(prose)) {
    return {
      en: 'A link in this text does not begin with https://. Only such links are opened.',
      ja: '文の中のリンクが https:// で始まっていません。開けるのは https のリンクだけです。',
    };
  }
  return undefined;
}

/** The text with its character references replaced, as a reader will see it. */
function decoded(text: string): string {
  return text
    .replaceAll(NUMERIC_ENTITY, (_, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    })
    .replaceAll(new RegExp(NAMED_ENTITY, 'g'), '\u200b');
}

/** Addresses of a text's links. */
export function addressesOf(text: string): readonly string[] {
  return [...text.matchAll(LINK), ...text.matchAll(REFERENCE)].map(([, address]) => address ?? '');
}

/** The first address in a text that will ask for single sign-on. */
export function ssoAddress(text: string): string | undefined {
  const bare = text.match(/https:\/\/[^\s)>\]"']{1,500}/g) ?? [];
  return bare.find((address) => needsSso(address));
}
