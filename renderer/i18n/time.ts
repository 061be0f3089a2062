import type { Lang } from './text.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Local wall clock, `03:12:41`. */
export function clock(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Local wall clock without seconds, `03:12`. */
export function clockShort(at: number): string {
  return clock(at).slice(0, 5);
}

/** UTC clock, `18:12:41Z`. */
export function clockUtc(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)}Z`;
}

/** Local date, `2026-11-23`. */
export function date(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Name of the laptop's time zone: `JST`, `CET`, `GMT+5:30`. */
export function zone(at: number): string {
  for (const locale of ['en-US', 'ja-JP', 'en-GB']) {
    const name = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{2,5}$/.test(name)) return name;
  }
  return `UTC${offset(at)}`;
}

function offset(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}:${two(size % 60)}`;
}

/** Both clocks with their names, `03:12:41 JST · 18:12:41Z`; where they are the same, one. */
export function bothClocks(at: number): string {
  if (zone(at) === 'UTC') return clockUtc(at);
  return `${clock(at)} ${zone(at)} · ${clockUtc(at)}`;
}

/** What is left, `41:07` or `11:20:00`; never below zero. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Run clock, `T+00:14:05`. */
export function sinceStart(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `T+${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const UNITS = {
  en: { h: ' h', m: ' min', s: ' s', d: ' d' },
  ja: { h: ' 時間', m: ' 分', s: ' 秒', d: ' 日' },
} as const;

/** A length of time in words, at most two units: `8 s`, `4 min`, `1 h 5 min`, `2 d`. */
export function duration(seconds: number, lang: Lang): string {
  const unit = UNITS[lang];
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole}${unit.s}`;
  if (whole < 3600) return pair(Math.floor(whole / 60), unit.m, whole % 60, unit.s);
  if (whole < 86_400) {
    return pair(Math.floor(whole / 3600), unit.h, Math.floor(whole / 60) % 60, unit.m);
  }
  return `${Math.floor(whole / 86_400)}${unit.d}`;
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`;
}

/** How long a call took: `820 ms`, `4.2 s`, then as `duration`. */
export function took(ms: number, lang: Lang): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)}${UNITS[lang].s}`;
  return duration(ms / 1000, lang);
}

/** Whole days between two moments, by the clock. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 86_400_000));
}
