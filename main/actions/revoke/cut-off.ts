import type { Text } from '../../core/playbook/model.ts';
import type { Spared } from '../../core/revoke/spared.ts';

/** What a denial of older sessions reaches, as a person is told before it is put. */
export interface CutOff {
  /** RFC 3339 UTC. */
  readonly before: string;
  /** Whose sessions end; everybody's without one. */
  readonly person?: string;
  /** Sessions of this app among them. */
  readonly held: number;
  /** Tools and terminals that have one of them, by the names they were handed out under. */
  readonly holders: readonly Text[];
  /** The session it is done with is among them. */
  readonly own: boolean;
  readonly spared?: Spared;
}

/** Who is cut off, from when on, and what becomes of the one who does it. */
export function cutOffWords({ before, person, held: count, holders, own, spared }: CutOff): Text {
  const others =
    person === undefined
      ? { en: 'Everybody who uses this role now', ja: 'このロールを使っている全員' }
      : { en: `${person}, on every computer`, ja: `${person}（どのパソコンでも）` };
  const held = {
    en:
      count === 0 ? '' : `, ${count === 1 ? '1 session' : `${String(count)} sessions`} of this app`,
    ja: count === 0 ? '' : `、このアプリのセッション ${String(count)} 件`,
  };
  const self = ownWords(own, spared);
  const tools = holderWords(holders);
  return {
    en: `Cut off: ${others.en}${held.en}, if signed in before ${before}. Whoever may assume the role can do so again.${tools.en}${self.en}`,
    ja: `失効するもの: ${others.ja}${held.ja}（${before} より前に発行された分）。権限があれば、引き受け直せます。${tools.ja}${self.ja}`,
  };
}

function holderWords(holders: readonly Text[]): Text {
  if (holders.length === 0) return { en: '', ja: '' };
  return {
    en: ` What was handed out stops in: ${holders.map(({ en }) => en).join(', ')}.`,
    ja: `使えなくなる引き渡し先: ${holders.map(({ ja }) => ja).join('、')}。`,
  };
}

function ownWords(own: boolean, spared: Spared | undefined): Text {
  // A browser does not tell when its session was issued: it cannot be told from others of the name.
  if (spared && spared.session === undefined) {
    return {
      en: ` Not cut off: every session under the name ${spared.name}, on other computers too. A stolen one goes on.`,
      ja: `失効しないもの: ${spared.name} の名前のセッションすべて（ほかのパソコンの分も）。盗まれたものも使えます。`,
    };
  }
  if (spared) {
    return {
      en: ` Not cut off: your session of this app, ${spared.userId}, until it expires. Sessions of ${spared.name} elsewhere are cut off.`,
      ja: `失効しないもの: このアプリのいまのセッション（${spared.userId}、期限まで）。${spared.name} のほかのセッションは失効します。`,
    };
  }
  return own
    ? {
        en: ' This very session is among them: you have to assume the role again.',
        ja: 'いま使うセッションも含まれます。ロールを引き受け直す必要があります。',
      }
    : { en: '', ja: '' };
}
