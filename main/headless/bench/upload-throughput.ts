import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { passOnce } from '../../actions/uploads/run-target.ts';
import { targetState } from '../../actions/uploads/state.ts';
import { createHttpHandler } from '../../adapters/aws/http-handler.ts';
import { createUploadSource } from '../../adapters/disk/upload-source.ts';
import { openTarget } from '../../adapters/upload/open-target.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import type { UploadPorts } from '../../core/ports/upload.ts';
import type { S3Target } from '../../core/upload/target.ts';
import type { PracticeUploader } from '../../range/practice-uploader.ts';
import { startRange } from '../../range/start.ts';
import { beginDesk } from '../drill/begin.ts';
import { compared, percentile, timed, type Measure } from './measured.ts';
import { openJournal } from './open-journals.ts';
import { withScratch } from './scratch.ts';

const OBJECTS = 128;
const BYTES = 64 * 1024;
const ROUNDS = 7;
const GOAL = 1.25;

/**
 * The queue sends a closed log with attachments to the range's bucket; against it, the same objects
 * with a loop of PutObject by the same SDK client, turn by turn. Nothing is left out of ours:
 * reading and hashing the files, keeping progress, confirming the checkpoint.
 */
export const measure: Measure = async () => {
  const range = await startRange({ world: 'sso-outage' });
  try {
    const me = range.uploaders.find(({ mode }) => mode === 'drill');
    const at = range.endpoints.find(({ region }) => region === me?.region);
    if (!me || !at) throw new Error('the range has no uploader');
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const queued = await byQueue(me, at.endpoint);
      const bare = await byLoop(me, at.endpoint, queued.objects, round);
      if (round === 0) continue;
      ours.push(queued.ms);
      theirs.push(bare);
    }
    return [
      compared({
        id: 'upload-throughput',
        unit: 'ms',
        value: percentile(ours, 0.5),
        than: `PutObject of the same ${String(OBJECTS + 4)} objects one after another`,
        other: percentile(theirs, 0.5),
        goal: GOAL,
      }),
    ];
  } finally {
    await range.close();
  }
};

interface Queued {
  readonly ms: number;
  /** The sizes of what was sent. */
  readonly objects: readonly number[];
}

async function byQueue(me: PracticeUploader, endpoint: string): Promise<Queued> {
  return withScratch(async (root) => {
    const journal = await openJournal(root);
    const folder = join(root, 'drills', journal.logId, 'att');
    mkdirSync(folder, { recursive: true });
    for (let index = 0; index < OBJECTS; index += 1) {
      const bytes = randomBytes(BYTES);
      writeFileSync(join(folder, createHash('sha256').update(bytes).digest('hex')), bytes);
    }
    await journal.close('finished');
    const target: S3Target = {
      id: 'bench',
      for: 'drill',
      kind: 's3',
      bucket: me.bucket,
      prefix: 'breakglass',
      region: me.region,
      endpoint,
      credentials: 'file',
      profile: 'bench',
    };
    const { accessKeyId, secretAccessKey } = me;
    const ports: UploadPorts = {
      source: createUploadSource({ root, hash: createNodeHash() }),
      open: (wanted, access) =>
        openTarget(wanted, access, {
          handler: (options) => createHttpHandler({ ...options, keepAlive: true }),
        }),
      targets: () => Promise.resolve({ targets: [target], findings: [] }),
      credentials: () => Promise.resolve({ accessKeyId, secretAccessKey }),
    };
    const options = { root, scenario: 'sso-outage', lang: 'en', speed: 1 } as const;
    const { desk } = beginDesk({ ...options, since: Date.now() });
    const state = targetState(target);
    const ms = await timed(async () => {
      const failure = await passOnce(desk, ports, state, true);
      if (failure) throw new Error(`${failure.code}: ${failure.raw}`);
    });
    const cut = state.logs.get(journal.logId)?.cut;
    const few = (cut?.objects ?? 0) - OBJECTS;
    const rest = Math.round(((cut?.bytes ?? 0) - OBJECTS * BYTES) / few);
    const objects = [...Array<number>(OBJECTS).fill(BYTES), ...Array<number>(few).fill(rest)];
    return { ms, objects };
  });
}

async function byLoop(
  me: PracticeUploader,
  endpoint: string,
  objects: readonly number[],
  round: number,
): Promise<number> {
  const client = new S3Client({
    region: me.region,
    endpoint,
    credentials: { accessKeyId: me.accessKeyId, secretAccessKey: me.secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 1,
  });
  const bodies = objects.map((size) => randomBytes(size));
  const ms = await timed(async () => {
    for (const [index, body] of bodies.entries()) {
      await client.send(
        new PutObjectCommand({
          Bucket: me.bucket,
          Key: `breakglass/drills/bare/${String(round)}/${String(index)}`,
          Body: body,
          ChecksumSHA256: createHash('sha256').update(body).digest('base64'),
          IfNoneMatch: '*',
        }),
      );
    }
  });
  client.destroy();
  return ms;
}
