import { createHash, createHmac } from 'node:crypto';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

export interface TestCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface SignedCall {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: TestCredentials;
  readonly service?: string;
  /** Query parameters of a form call, e.g. `Action=GetCallerIdentity`. */
  readonly form?: Readonly<Record<string, string>>;
  /** `Action` of a JSON call and its input. */
  readonly json?: { readonly action: string; readonly input: unknown };
  readonly signedAt?: Date;
  /** Changes the request after it was signed. */
  readonly tamper?: (request: HttpRequest) => void;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `Code` of an XML error or `__type` of a JSON one. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

const VERSIONS: Readonly<Record<string, string>> = { sts: '2011-06-15', iam: '2010-05-08' };

/** One call signed by Smithy's signer, which the range knows nothing of. */
export async function signedCall(call: SignedCall): Promise<Answered> {
  const service = call.service ?? (call.json ? 'ssm' : 'sts');
  const { host, hostname, port } = new URL(call.endpoint);
  const body = call.json
    ? JSON.stringify(call.json.input)
    : new URLSearchParams({ Version: VERSIONS[service] ?? '', ...call.form }).toString();
  const type = call.json
    ? {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AmazonSSM.${call.json.action}`,
      }
    : { 'content-type': 'application/x-www-form-urlencoded' };
  const request = new HttpRequest({
    method: 'POST',
    protocol: 'http:',
    hostname,
    port: Number(port),
    path: '/',
    headers: { host, ...type },
    body,
  });
  const signer = new SignatureV4({
    service,
    region: call.region,
    credentials: call.credentials,
    sha256: Sha256,
  });
  const signed = (await signer.sign(request, {
    signingDate: call.signedAt ?? new Date(),
  })) as HttpRequest;
  call.tamper?.(signed);
  const answer = await fetch(call.endpoint, {
    method: signed.method,
    headers: signed.headers,
    body: signed.body as string,
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    code: /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? /"__type":"(.*?)"/.exec(text)?.[1],
    message: /<Message>(.*?)<\/Message>/s.exec(text)?.[1] ?? /"message":"(.*?)"/.exec(text)?.[1],
  };
}

/** Node's hash in the shape Smithy's signer asks for. */
export class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytes(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }

  reset(): void {
    throw new Error('a hash is used once');
  }
}

function bytes(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
