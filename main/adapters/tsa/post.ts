import { err, ok, type Result } from '../../core/result.ts';

/** A token with its certificates is a few KiB. */
const MOST = 256 * 1024;
const PATIENCE = 20_000;

/** Posts a time-stamp query (RFC 3161 section 3.4). No redirect is followed; the error is a sentence. */
export async function post(
  url: string,
  query: Uint8Array,
  patience = PATIENCE,
): Promise<Result<Uint8Array, string>> {
  const { request } = url.startsWith('https:')
    ? await import('node:https')
    : await import('node:http');
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/timestamp-query',
          'content-length': query.length,
          accept: 'application/timestamp-reply',
        },
        agent: false,
        timeout: patience,
      },
      (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        const type = response.headers['content-type'] ?? '';
        if (response.statusCode !== 200 || !type.startsWith('application/timestamp-reply')) {
          response.destroy();
          resolve(err(`HTTP ${response.statusCode ?? 0} ${type}`.trim()));
          return;
        }
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          chunks.push(chunk);
          if (length > MOST) response.destroy(new Error('the answer is too long'));
        });
        response.on('end', () => resolve(ok(new Uint8Array(Buffer.concat(chunks)))));
        response.on('error', (error) => resolve(err(error.message)));
      },
    );
    const late = setTimeout(() => sent.destroy(new Error('no answer in time')), patience);
    sent.on('close', () => clearTimeout(late));
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', (error) => resolve(err(error.message)));
    sent.end(query);
  });
}
