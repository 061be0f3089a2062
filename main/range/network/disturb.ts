import { randomBytes } from 'node:crypto';
import type { Outgoing } from '../http/incoming.ts';
import type { NetworkFault } from './network-fault.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PORTAL = '<!DOCTYPE html><html><title>Hotel guest Wi-Fi</title><p>Please sign in.</p></html>';
const SLOW_MS = 1_000;

/** What stands in the way instead of AWS; undefined where AWS is asked. */
export function insteadOfAws(fault: NetworkFault | undefined): Outgoing | undefined {
  switch (fault?.what) {
    case 'throttled':
      return { status: 429, headers: { 'content-type': 'text/plain' }, body: 'slow down' };
    case 'unavailable':
      return { status: 503, headers: HTML, body: '<html><title>503 Gateway</title></html>' };
    case 'garbage':
      return { status: 200, headers: { 'content-type': 'text/xml' }, body: randomBytes(600) };
    case 'portal-redirect':
      return { status: 302, headers: { location: 'http://portal.invalid/sign-in' }, body: '' };
    case 'portal-page':
      return { status: 200, headers: HTML, body: PORTAL };
    default:
      return undefined;
  }
}

/** AWS's answer as the way lets it through. */
export function disturbed(fault: NetworkFault | undefined, outgoing: Outgoing): Outgoing {
  if (fault?.what !== 'half') return outgoing;
  const body = Buffer.from(outgoing.body);
  return { ...outgoing, body: body.subarray(0, Math.floor(body.length / 2)) };
}

/** How long the way holds an answer back, milliseconds. */
export function heldBackMs(fault: NetworkFault | undefined): number {
  return fault?.what === 'slow' ? (fault.ms ?? SLOW_MS) : 0;
}
