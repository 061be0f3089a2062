/** The part of `ws` that is used; its own types are a package this project does not carry. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { Agent, IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocket extends EventEmitter {
    constructor(
      url: string,
      options?: {
        readonly agent?: Agent | undefined;
        readonly handshakeTimeout?: number;
        readonly maxPayload?: number;
        readonly perMessageDeflate?: boolean;
        readonly followRedirects?: boolean;
      },
    );
    readonly readyState: number;
    readonly bufferedAmount: number;
    send(data: string | Uint8Array): void;
    ping(data?: string): void;
    close(): void;
    terminate(): void;
    pause(): void;
    resume(): void;
    on(event: 'open' | 'pong', listener: () => void): this;
    on(event: 'message', listener: (data: Uint8Array, binary: boolean) => void): this;
    on(event: 'close', listener: (code: number) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  export class WebSocketServer {
    constructor(options: {
      readonly noServer: true;
      readonly maxPayload?: number;
      readonly perMessageDeflate?: boolean;
    });
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Uint8Array,
      ready: (socket: WebSocket) => void,
    ): void;
    close(): void;
  }
}
