/// <reference types="vite/client" />
import type { Api } from '../main/contract/api.ts';

declare global {
  interface Window {
    readonly api: Api;
  }
}
