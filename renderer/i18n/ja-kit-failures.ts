import type { kitFailures as english } from './en-kit-failures.ts';
import type { SameKeys } from './shape.ts';

export const kitFailures = {
  'kit-unreadable': {
    happened: 'キットのファイルを読めません。',
    means: '何も変わっていません。',
    next: 'ファイルであること、読む権限があることを確かめ、選び直します。',
  },
  'kit-too-large': {
    happened: 'キットにしては大きすぎるファイルです。',
    means: 'キットは大きくても数百キロバイトの文章です。読んでいません。',
    next: 'セキュリティ担当が作った kit.yaml を選びます。',
  },
  'kit-has-errors': {
    happened: 'キットに誤りがあります。',
    means: '取り込んでいません。今のキットを使い続けます。',
    next: '最初の誤りを直し、署名し直して、選び直します。',
  },
  'kit-broken': {
    happened: '署名のあとに変更されたキットです。',
    means: '署名が中身と合いません。取り込んでいません。',
    next: '署名した人から、別の方法でもう一度もらいます。',
  },
  'kit-gone': {
    happened: '確かめたキットではなくなっています。',
    means: 'そのあとに別のファイルを選んだか、もう入っています。',
    next: 'ファイルを選び直します。',
  },
  'kit-not-saved': {
    happened: 'キットを保存できません。',
    means: 'ディスクに書けませんでした。入っていたキットを使い続けます。',
    next: '空きを増やすか、フォルダーを書けるようにします。',
  },
} satisfies SameKeys<typeof english>;
