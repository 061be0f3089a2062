import { z } from 'zod';

/**
 * What a range must know again after the app was killed. No key and no token is in it: all secrets
 * are made from `seed`, which is of use on this laptop's range only.
 */
export const stateSchema = z.object({
  format: z.literal('breakglass-range/1'),
  scenario: z.string(),
  /** 32 bytes, base64. */
  seed: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  clock: z.object({ wall: z.number(), drill: z.number(), speed: z.number().positive() }),
  /** What was written with IAM's calls. */
  iam: z
    .object({
      /** Inline policies of roles and users, by the owner's ARN. */
      inline: z.array(z.object({ arn: z.string(), name: z.string(), document: z.string() })),
      inactiveKeys: z.array(z.string()),
    })
    .default({ inline: [], inactiveKeys: [] }),
  /** What calls made of the world's things, by kind, account and id; null where one was taken away. */
  things: z.record(z.string(), z.unknown()).default({}),
  /** MFA serial → time steps whose code was taken. */
  spent: z.record(z.string(), z.array(z.number().int())),
  sessions: z.array(
    z.object({
      accessKeyId: z.string(),
      issuedAt: z.number(),
      expiresAt: z.number(),
      holder: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('user'), arn: z.string(), mfaAt: z.number().optional() }),
        z.object({
          kind: z.literal('role'),
          roleArn: z.string(),
          sessionName: z.string(),
          sourceIdentity: z.string().optional(),
          tags: z.record(z.string(), z.string()),
          transitive: z.array(z.string()),
          policy: z.string().optional(),
          policyArns: z.array(z.string()).optional(),
          /** Assumed with temporary credentials. */
          chained: z.boolean().optional(),
          /** Asked for with a code, or by a session that was. */
          mfa: z.boolean().optional(),
        }),
      ]),
    }),
  ),
  commands: z.array(
    z.object({
      id: z.string(),
      region: z.string(),
      account: z.string(),
      document: z.string(),
      documentVersion: z.string(),
      comment: z.string(),
      /** Server time for what is shown, drill time for the life cycle; both milliseconds. */
      requestedAt: z.number(),
      startedAt: z.number(),
      timeoutSeconds: z.number(),
      parameters: z.record(z.string(), z.array(z.string())),
      instanceIds: z.array(z.string()),
      targets: z.array(z.object({ key: z.string(), values: z.array(z.string()) })),
      maxConcurrency: z.string(),
      maxErrors: z.string(),
      /** The CloudWatch Logs group that has the whole output. */
      logGroup: z.string().optional(),
      /** Instance → drill time its cancelling was asked. */
      cancelledAt: z.record(z.string(), z.number()),
      /**
       * Instance → how it was when it got the command, and how long after the send: what breaks later
       * does not change what it did. A memory older than this has none.
       */
      delivered: z
        .record(
          z.string(),
          z.object({ after: z.number(), diskFull: z.boolean(), namesGone: z.boolean() }),
        )
        .optional(),
    }),
  ),
  /** Of Automation. A memory older than these has none. */
  executions: z
    .array(
      z.object({
        id: z.string(),
        region: z.string(),
        account: z.string(),
        document: z.string(),
        documentVersion: z.string(),
        clientToken: z.string(),
        executedBy: z.string(),
        requestedAt: z.number(),
        startedAt: z.number(),
        parameters: z.record(z.string(), z.array(z.string())),
        /** What it does, settled when it starts. */
        plan: z.array(
          z.object({
            name: z.string(),
            action: z.string(),
            ms: z.number(),
            /** Ends with a signal only. */
            waits: z.boolean(),
            /** Why it fails, at its end. */
            fails: z.string().optional(),
            outputs: z.record(z.string(), z.array(z.string())),
            /** What it does to the world, at its end. */
            effect: z.object({ instance: z.string(), contain: z.boolean() }).optional(),
          }),
        ),
        /** Drill milliseconds after `startedAt`. */
        stop: z.object({ type: z.enum(['Cancel', 'Complete']), at: z.number() }).optional(),
        signal: z.object({ type: z.string(), at: z.number() }).optional(),
      }),
    )
    .default([]),
});

export type RangeState = z.infer<typeof stateSchema>;
export type SessionRecord = RangeState['sessions'][number];
export type CommandRecord = RangeState['commands'][number];
export type ExecutionRecord = RangeState['executions'][number];
