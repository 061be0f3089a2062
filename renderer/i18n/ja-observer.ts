import type { observer as english } from './en-observer.ts';
import type { SameKeys } from './shape.ts';

export const observer: SameKeys<typeof english> = {
  open_one: '{{count}} 枚の画面で表示中',
  open_other: '{{count}} 枚の画面で表示中',
  none: '進行中の対応はありません',
  noneText: '次に始まる対応を、この画面で見られます。',
  viewOnly: '閲覧専用です。ここからは操作できません。',
  masked: 'アカウント番号、アドレス、メモを伏せています。',
  unmasked: 'アカウント番号とメモが見えています。秘密は表示しません。',
  mask: 'アカウント番号を伏せる',
  unmask: 'アカウント番号を表示する',
  now: '現在',
  timeline: '時系列',
  noteHidden: 'メモ（伏せています）',
};
