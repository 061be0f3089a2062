export type Decoder = InstanceType<typeof TextDecoder>;

/** A runtime without Japanese encodings still sees every ASCII secret in them. */
export function decoderOf(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
