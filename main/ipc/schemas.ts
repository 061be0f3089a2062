import { z } from 'zod';
import type { Args, Call } from '../contract/calls.ts';
import type { ConfirmCalls } from '../contract/confirm.ts';
import { agreedSchemas } from './schemas/agreed-schemas.ts';
import { drillSchemas } from './schemas/drill-schemas.ts';
import { aloudSchemas } from './schemas/aloud-schemas.ts';
import { approvalSchemas } from './schemas/approval-schemas.ts';
import { automationSchemas } from './schemas/automation-schemas.ts';
import { assumptionSchemas } from './schemas/assumption-schemas.ts';
import { consoleSchemas } from './schemas/console-schemas.ts';
import { PROXY_URL } from '../core/aws/network.ts';
import { DRILL_KINDS } from '../core/drill/kind.ts';
import { MOST_HITS } from '../core/search/most.ts';
import { MOST_FAVOURITES, MOST_PINNED } from '../core/shelf/pinned.ts';
import { commandSchemas } from './schemas/command-schemas.ts';
import { stuckSchemas } from './schemas/stuck-schemas.ts';
import { trackSchemas } from './schemas/track-schemas.ts';
import { deviationSchemas } from './schemas/deviation-schemas.ts';
import { connectionSchemas } from './schemas/connection-schemas.ts';
import { draftSchemas } from './schemas/draft-schemas.ts';
import { evidenceSchemas } from './schemas/evidence-schemas.ts';
import { exportSchemas } from './schemas/export-schemas.ts';
import { handoffSchemas } from './schemas/handoff-schemas.ts';
import { jobSchemas } from './schemas/job-schemas.ts';
import { kitSchemas } from './schemas/kit-schemas.ts';
import { logSchemas } from './schemas/log-schemas.ts';
import { mergedSchemas } from './schemas/merged-schemas.ts';
import { attachmentSchemas } from './schemas/attachment-schemas.ts';
import { bundleSchemas } from './schemas/bundle-schemas.ts';
import { ownPlaybookSchemas } from './schemas/own-playbook-schemas.ts';
import { observerOpenSchemas } from './schemas/observer-schemas.ts';
import { debriefSchemas } from './schemas/debrief-schemas.ts';
import { programmeSchemas } from './schemas/programme-schemas.ts';
import { recordSchemas } from './schemas/record-schemas.ts';
import { revocationSchemas } from './schemas/revocation-schemas.ts';
import { terminalsSchemas } from './schemas/terminals-schemas.ts';
import { witnessSchemas } from './schemas/witness-schemas.ts';
import { terminalSchemas } from './schemas/terminal-schemas.ts';
import { uploadSchemas } from './schemas/upload-schemas.ts';
import { shelfSchemas } from './schemas/shelf-schemas.ts';
import { trailSchemas } from './schemas/trail-schemas.ts';
import { id, line, nothing, record, sha256, text } from './schemas/parts.ts';
import { vaultSchemas } from './schemas/vault-schemas.ts';

const at = { path: id };
/** Typed inputs by id. */
const values = record.pipe(z.record(id, text));
const mode = z.enum(['incident', 'drill']);

/** What each call's payload must be. A missing, stray or differing schema does not compile. */
export const schemas = {
  'app.view': nothing,
  'settings.change': z.strictObject({
    lang: z.enum(['system', 'en', 'ja']).exactOptional(),
    theme: z.enum(['system', 'light', 'dark']).exactOptional(),
    zoom: z.int().min(80).max(300).exactOptional(),
    person: id.exactOptional(),
    vaultIdleMinutes: z.int().min(1).max(240).exactOptional(),
    favourites: z.array(id).max(MOST_FAVOURITES).exactOptional(),
    pinned: z.array(id).max(MOST_PINNED).exactOptional(),
    proxy: z.union([z.literal(''), z.string().max(200).regex(PROXY_URL)]).exactOptional(),
  }),
  'library.list': nothing,
  'library.search': z.strictObject({
    query: line,
    lang: z.enum(['en', 'ja']),
    most: z.int().min(1).max(MOST_HITS).exactOptional(),
  }),
  'playbook.open': z.strictObject({ id, sha256: sha256.exactOptional() }),
  'run.start': z.strictObject({
    playbook: id,
    mode,
    scenario: id.exactOptional(),
    kind: z.enum(DRILL_KINDS).exactOptional(),
    instead: text.exactOptional(),
  }),
  'run.resume': z.strictObject({ logId: id }),
  'run.go-on': nothing,
  'run.close': z.strictObject({
    why: z.enum(['finished', 'abandoned']),
    reason: text.exactOptional(),
  }),
  'step.confirm': z.strictObject({
    ...at,
    asExpected: z.boolean(),
    actual: text.exactOptional(),
    byHand: z.boolean().exactOptional(),
    came: z.enum(['failed', 'unknown']).exactOptional(),
    items: z.array(id).max(200).exactOptional(),
  }),
  'step.answer': z.strictObject({ ...at, option: id }),
  'step.fill': z.strictObject({
    ...at,
    values,
  }),
  'step.skip': z.strictObject({
    ...at,
    code: z.enum(['not-applicable', 'done-elsewhere', 'blocked', 'commander']),
    reason: text,
  }),
  'step.take-up': z.strictObject(at),
  'step.continue': z.strictObject(at),
  'step.run': z.strictObject({ ...at, anyway: line.exactOptional() }),
  'step.cancel': z.strictObject(at),
  'step.settle': z.strictObject(at),
  'step.copy': z.strictObject(at),
  'step.open-link': z.strictObject(at),
  'note.add': z.strictObject({
    kind: z.enum(['note', 'evidence', 'time']),
    text,
    openedAt: z.int().min(0),
    path: id.exactOptional(),
    harmless: z
      .array(z.strictObject({ value: text.min(1), reason: line.min(1) }))
      .max(50)
      .exactOptional(),
  }),
  'sign-in.open': nothing,
  'sign-in.close': nothing,
  'sign-in.choose': z.strictObject({ user: id, serial: line }),
  'secret.submit': z.strictObject({
    accessKeyId: z.string().max(128),
    /** A secret parameter may be a whole session token. */
    secretAccessKey: z.string().max(4096),
    for: z
      .union([
        z.strictObject({ upload: id }),
        z.strictObject({ proxy: z.literal(true) }),
        z.strictObject({ parameter: z.strictObject({ path: id, name: id }) }),
      ])
      .exactOptional(),
    sessionToken: z.string().max(4096).exactOptional(),
  }),
  'sign-in.practice-key': nothing,
  'sign-in.probe': nothing,
  'sign-in.plan': z.strictObject({ role: id.exactOptional() }),
  'mfa.submit': z.strictObject({ code: z.string().max(32) }),
  'role.assume': z.strictObject({ role: id }),
  'session.renew': z.strictObject({ session: id }),
  'session.end': z.strictObject({ session: id }),
  'session.end-all': nothing,
  'drill.code': nothing,
  ...agreedSchemas,
  ...drillSchemas,
  ...aloudSchemas,
  ...approvalSchemas,
  ...assumptionSchemas,
  ...commandSchemas,
  ...consoleSchemas,
  ...connectionSchemas,
  ...deviationSchemas,
  ...trackSchemas,
  ...draftSchemas,
  ...shelfSchemas,
  ...stuckSchemas,
  ...evidenceSchemas,
  ...exportSchemas,
  ...handoffSchemas,
  ...jobSchemas,
  ...kitSchemas,
  ...logSchemas,
  ...observerOpenSchemas,
  ...debriefSchemas,
  ...programmeSchemas,
  ...recordSchemas,
  ...revocationSchemas,
  ...terminalsSchemas,
  ...mergedSchemas,
  ...ownPlaybookSchemas,
  ...bundleSchemas,
  ...attachmentSchemas,
  ...vaultSchemas,
  ...witnessSchemas,
  ...uploadSchemas,
  ...trailSchemas,
  ...terminalSchemas,
  ...automationSchemas,
} satisfies { readonly [C in Call]: z.ZodType<Args<C>> };

export const confirmSchemas = {
  'confirm.view': nothing,
  'confirm.answer': z.strictObject({ id, accept: z.boolean(), typed: z.string().max(500) }),
} satisfies { readonly [C in keyof ConfirmCalls]: z.ZodType<ConfirmCalls[C]['args']> };
