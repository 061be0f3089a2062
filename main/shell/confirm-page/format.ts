const two = (value: number): string => String(value).padStart(2, '0');

/** Local wall clock, `03:12:41`. */
export function clock(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Name of the laptop's time zone, `JST`; `GMT+5:30` where it has no short one. */
export function zone(at: number): string {
  const names = ['ja-JP', 'en-US', 'en-GB'].map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
  );
  return names.find((name) => /^[A-Z]{2,5}$/.test(name)) ?? names[1] ?? '';
}

/** Time since the run began, `T+00:14:05`. */
export function sinceStart(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `T+${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A twelve-digit account id as it is read aloud, `1111-2222-3333`. */
export function accountId(id: string): string {
  return /^\d{12}$/.test(id) ? `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}` : id;
}

/** A hash in groups of four, so that two people can compare it. */
export function grouped(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}

export function minutes(seconds: number, lang: 'en' | 'ja'): string {
  const whole = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const unit = lang === 'ja' ? { h: ' 時間', m: ' 分' } : { h: ' h', m: ' min' };
  if (hours === 0) return `${rest}${unit.m}`;
  return rest === 0 ? `${hours}${unit.h}` : `${hours}${unit.h} ${rest}${unit.m}`;
}

/**
 * Characters that cannot be seen or that turn the reading direction, written out as `⟨U+202E⟩`:
 * what is read must be what is sent (Unicode TR36, bidirectional spoofing). Tabs stay.
 */
export function visible(text: string): string {
  return text.replace(
    /(?!\t)[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu,
    (character) =>
      `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
