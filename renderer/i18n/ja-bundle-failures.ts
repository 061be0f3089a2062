import type { bundleFailures as english } from './en-bundle-failures.ts';
import type { SameKeys } from './shape.ts';

const nothing = '何も取り込んでいません。';
const again = '送り主に、「playbooks bundle」で作り直すよう頼んでください。';
const beware = '普通のプログラムはこう書きません。ファイルを残し、送り主に確かめてください。';
const rename = '作った人に、このファイルの名前を変えて作り直すよう頼んでください。';

export const bundleFailures = {
  'zip-not-a-zip': {
    happened: 'このファイルはバンドルではありません。',
    means: `zip でないか、途中で切れています。${nothing}`,
    next: 'もう一度受け取り、大きさを比べてください。',
  },
  'zip-extra-bytes': {
    happened: 'バンドルに、どのファイルでもない部分があります。',
    means: `前後や間に何かが付け足されています。${nothing}`,
    next: again,
  },
  'zip-64': {
    happened: 'バンドルが、巨大な zip の形式を使っています。',
    means: `バンドルは小さいため、この形式は大きさを隠すだけです。${nothing}`,
    next: again,
  },
  'zip-overlap': {
    happened: 'バンドルの中のファイルが重なり合っています。',
    means: `zip 爆弾の作り方です。${nothing}`,
    next: beware,
  },
  'zip-headers-differ': {
    happened: '一つのファイルについて、二通りの記述があります：{{file}}',
    means: `プログラムによって読み方が変わります。${nothing}`,
    next: beware,
  },
  'zip-encrypted': {
    happened: 'バンドルの中のファイルが暗号化されています：{{file}}',
    means: `読めないものは確かめられません。${nothing}`,
    next: 'パスワードなしで頼んでください。改ざんは署名で防げます。',
  },
  'zip-unsupported': {
    happened: 'ここでは読めない方法で圧縮されています。',
    means: `別のプログラムで圧縮し直されています。${nothing}`,
    next: again,
  },
  'zip-link': {
    happened: 'バンドルにリンクが入っています：{{file}}',
    means: `リンクは、このパソコンのファイルを指すことがあります。${nothing}`,
    next: beware,
  },
  'zip-not-a-file': {
    happened: 'バンドルに、普通のファイルでないものがあります：{{file}}',
    means: `フォルダー、デバイス、パイプは入れられません。${nothing}`,
    next: again,
  },
  'zip-too-many': {
    happened: 'バンドルのファイルが 500 個を超えています。',
    means: nothing,
    next: '小さく分けたバンドルを頼んでください。',
  },
  'zip-too-large': {
    happened: 'バンドルが大きすぎます。',
    means: `圧縮 16 MB、展開 48 MB、1 ファイル 8 MB までです。${nothing}`,
    next: '画像を小さくするか、分けてもらってください。',
  },
  'zip-bomb': {
    happened: '展開すると、100 倍を超える大きさになります。',
    means: `zip 爆弾の作り方です。${nothing}`,
    next: beware,
  },
  'zip-nested': {
    happened: 'バンドルの中に、別の圧縮ファイルがあります：{{file}}',
    means: `二重に圧縮されたものは確かめられません。${nothing}`,
    next: '中のファイルを直接入れてもらってください。',
  },
  'zip-size-wrong': {
    happened: 'ファイルの大きさが、記述と違います：{{file}}',
    means: `壊れているか、偽っています。${nothing}`,
    next: 'もう一度受け取ってください。変わらなければ、送り主に確かめてください。',
  },
  'zip-checksum-wrong': {
    happened: 'ファイルのチェックサムが合いません：{{file}}',
    means: `途中で壊れています。${nothing}`,
    next: 'バンドルをもう一度受け取ってください。',
  },
  'zip-damaged': {
    happened: 'バンドルの中のファイルを展開できません：{{file}}',
    means: `途中で壊れています。${nothing}`,
    next: 'バンドルをもう一度受け取ってください。',
  },
  'zip-name-traversal': {
    happened: 'フォルダーの外を指す名前があります：{{file}}',
    means: `このパソコンのファイルを書き換えるおそれがあります。${nothing}`,
    next: beware,
  },
  'zip-name-absolute': {
    happened: 'ルートから始まる名前があります：{{file}}',
    means: `このパソコンのファイルを書き換えるおそれがあります。${nothing}`,
    next: beware,
  },
  'zip-name-backslash': {
    happened: '名前に円記号（バックスラッシュ）があります：{{file}}',
    means: `Windows だけがフォルダーの区切りと見なします。${nothing}`,
    next: again,
  },
  'zip-name-drive': {
    happened: '名前にコロンがあります：{{file}}',
    means: `Windows ではドライブや隠れた部分を指します。${nothing}`,
    next: rename,
  },
  'zip-name-device': {
    happened: 'Windows のデバイスの名前があります：{{file}}',
    means: `Windows ではこの名前のファイルを置けません。${nothing}`,
    next: rename,
  },
  'zip-name-trailing': {
    happened: '点か空白で終わる名前があります：{{file}}',
    means: `Windows では末尾が消え、別の名前になります。${nothing}`,
    next: rename,
  },
  'zip-name-characters': {
    happened: '名前に、見えない文字があります：{{file}}',
    means: `別の名前に見えたり、使えなかったりします。${nothing}`,
    next: rename,
  },
  'zip-name-form': {
    happened: '名前の文字が分解されています：{{file}}',
    means: `別の名前になる環境があります。Finder の圧縮で起こります。${nothing}`,
    next: again,
  },
  'zip-name-long': {
    happened: '名前が長すぎます：{{file}}',
    means: `160 文字を超える名前は、置けない環境があります。${nothing}`,
    next: rename,
  },
  'zip-name-twice': {
    happened: '同じ名前のファイルが二つあります：{{file}}',
    means: `どちらが使われるかが偶然になります。${nothing}`,
    next: beware,
  },
  'zip-name-case': {
    happened: '書き方だけが違う名前が二つあります：{{file}}',
    means: `Windows と macOS では同じファイルになります。${nothing}`,
    next: rename,
  },
  'zip-name-folder': {
    happened: '同じ名前がファイルにもフォルダーにもなっています：{{file}}',
    means: `どちらか一方しか置けません。${nothing}`,
    next: rename,
  },
  'bundle-no-manifest': {
    happened: 'zip ですが、バンドルではありません。',
    means: `ファイルの一覧 bundle.json がありません。${nothing}`,
    next: again,
  },
  'bundle-manifest-wrong': {
    happened: 'バンドルのファイルの一覧を読めません。',
    means: `壊れているか、新しい版のものです。${nothing}`,
    next: again,
  },
  'bundle-missing': {
    happened: '一覧にあるファイルが入っていません：{{file}}',
    means: `誰かが取り除いています。${nothing}`,
    next: '作った人から、もう一度受け取ってください。',
  },
  'bundle-unlisted': {
    happened: '一覧にないファイルが入っています：{{file}}',
    means: `誰かが後から入れています。${nothing}`,
    next: '作った人から、もう一度受け取ってください。',
  },
  'bundle-file-changed': {
    happened: '一覧のものと違うファイルがあります：{{file}}',
    means: `バンドルができた後に変更されています。${nothing}`,
    next: '作った人から、もう一度受け取ってください。',
  },
  'bundle-file-wrong': {
    happened: '中身が種類と合わないファイルがあります：{{file}}',
    means: `全部か、何も取り込まないかのどちらかです。${nothing}`,
    next: '下の記述を、作った人に渡してください。',
  },
  'bundle-broken': {
    happened: 'バンドルの署名が合いません。',
    means: `署名の後に一覧が変更されています。${nothing}`,
    next: '署名した人から、もう一度受け取ってください。',
  },
  'bundle-gone': {
    happened: '見ていたバンドルと違います。',
    means: '別のものが選ばれたか、取り込み済みの内容が変わりました。',
    next: 'もう一度見てください。',
  },
} satisfies SameKeys<typeof english>;
