export interface PublishWish {
  readonly id: string;
  /** The version of the draft that the person sees. */
  readonly version: number;
  /** Into the playbooks of this computer. */
  readonly keep: boolean;
  /** As a file, with its signature beside it. */
  readonly file: boolean;
  /** Id of the app's own playbook that it takes the place of: said by the person, or it is refused. */
  readonly replaces?: string;
}

export interface Published {
  readonly playbook: string;
  /** As the key calls itself. */
  readonly signer: string;
  /** A kit that this computer believes names the key. */
  readonly trusted: boolean;
  readonly kept: boolean;
  /** Empty where none was wished, or the person chose no place. */
  readonly file: string;
}
