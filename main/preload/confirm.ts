import { contextBridge, ipcRenderer } from 'electron';
import { confirmCalls } from '../contract/confirm.ts';

const call = Object.fromEntries(
  Object.keys(confirmCalls).map((name) => [
    name,
    (args: unknown) => ipcRenderer.invoke(name, args),
  ]),
);

contextBridge.exposeInMainWorld('api', { call });
