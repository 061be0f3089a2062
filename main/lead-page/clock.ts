import type { LeadPack } from '../core/lead/pack.ts';
import type { Keeper } from './kept.ts';

/** Seconds of the drill's clock, as far as this device can tell. */
export function drillSeconds({ startedAt }: LeadPack, keeper: Keeper, now: number): number {
  const { behindMs, stoodSince } = keeper.get();
  return Math.max(0, ((stoodSince ?? now) - startedAt - behindMs) / 1000);
}

export function stop(keeper: Keeper, now: number): void {
  if (keeper.get().stoodSince === undefined) keeper.set({ stoodSince: now });
}

export function goOn(keeper: Keeper, now: number): void {
  const { behindMs, stoodSince } = keeper.get();
  if (stoodSince !== undefined) keeper.goOn(behindMs + now - stoodSince);
}

/** Puts it forward or back by so many seconds of the drill's clock. */
export function setBy(keeper: Keeper, seconds: number): void {
  keeper.set({ behindMs: keeper.get().behindMs - seconds * 1000 });
}

/** `12:05`, or `1:02:05` from an hour on. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
