/**
 * What the strength meter's codes say. The codes are zxcvbn's; a code without words here is
 * left out.
 */
const en: Readonly<Record<string, string>> = {
  straightRow: 'Rows of keys are easy to guess.',
  keyPattern: 'Patterns on the keyboard are easy to guess.',
  simpleRepeat: 'Repeats like "aaa" are easy to guess.',
  extendedRepeat: 'Repeats like "abcabc" are easy to guess.',
  sequences: 'Sequences like "abc" are easy to guess.',
  recentYears: 'Recent years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'Among the ten most used passwords.',
  topHundred: 'Among the most used passwords.',
  common: 'A common password.',
  similarToCommon: 'Close to a common password.',
  wordByItself: 'One word by itself is easy to guess.',
  namesByThemselves: 'Names by themselves are easy to guess.',
  commonNames: 'Common names are easy to guess.',
  userInputs: 'It contains names from your kit.',
  l33t: 'Swaps like @ for a do not help.',
  reverseWords: 'Words backwards do not help much.',
  allUppercase: 'All capitals do not help much.',
  capitalization: 'A capital at the start does not help much.',
  associatedYears: 'Leave out years that belong to you.',
  repeated: 'Leave out repeated words and characters.',
  longerKeyboardPattern: 'Longer patterns with turns are better.',
  anotherWord: 'Add another word or two, less common ones.',
  useWords: 'Use several words that do not belong together.',
};

const ja: Readonly<Record<string, string>> = {
  straightRow: 'キーの並びは当てられやすいです。',
  keyPattern: 'キーボードの模様は当てられやすいです。',
  simpleRepeat: '「aaa」のような繰り返しは当てられやすいです。',
  extendedRepeat: '「abcabc」のような繰り返しは当てられやすいです。',
  sequences: '「abc」のような並びは当てられやすいです。',
  recentYears: '最近の年は当てられやすいです。',
  dates: '日付は当てられやすいです。',
  topTen: '最もよく使われるパスワードの一つです。',
  topHundred: 'とてもよく使われるパスワードです。',
  common: 'よくあるパスワードです。',
  similarToCommon: 'よくあるパスワードに似ています。',
  wordByItself: '一つの単語だけでは当てられやすいです。',
  namesByThemselves: '名前だけでは当てられやすいです。',
  commonNames: 'よくある名前は当てられやすいです。',
  userInputs: 'キットにある名前が入っています。',
  l33t: '「a」を「@」にしても強くなりません。',
  reverseWords: '逆さに書いてもあまり強くなりません。',
  allUppercase: '大文字だけでもあまり強くなりません。',
  capitalization: '先頭だけ大文字でもあまり強くなりません。',
  associatedYears: '自分に関わる年は避けてください。',
  repeated: '同じ言葉や文字の繰り返しは避けてください。',
  longerKeyboardPattern: '長く、折れ曲がった並びにしてください。',
  anotherWord: 'あまり使われない言葉を、あと一つ二つ足してください。',
  useWords: '関係のない言葉をいくつか並べてください。',
};

export const hints = { en, ja } as const;
