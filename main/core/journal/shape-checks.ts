import { isRecord } from './parse.ts';

/** Whether a value of a payload is what its reader relies on. */
export type Check = (value: unknown) => boolean;

/** Largest instant a Date holds, and so the largest difference anyone need believe, ms. */
export const LATEST = 8.64e15;

export const text: Check = (value) => typeof value === 'string';
export const flag: Check = (value) => typeof value === 'boolean';
export const number: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LATEST;
export const time: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
/** Free text: a commitment, with its text where that is kept. */
export const free: Check = (value) =>
  isRecord(value) &&
  (value['text'] === undefined || text(value['text'])) &&
  text(value['c'] ?? value['text']);
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const among =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
export const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

export const playbook = object({ id: text, version: text, sha256: text });
