export interface FailureTexts {
  /** What happened. */
  readonly happened: string;
  readonly means: string;
  readonly next: string;
}
