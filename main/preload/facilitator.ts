import { contextBridge, ipcRenderer } from 'electron';
import { facilitatorCalls } from '../contract/facilitator.ts';

const call = Object.fromEntries(
  Object.keys(facilitatorCalls).map((name) => [
    name,
    (args: unknown) => ipcRenderer.invoke(name, args),
  ]),
);

const onView = (told: (view: unknown) => void): void => {
  ipcRenderer.on('lead', (_event: unknown, view: unknown) => told(view));
};

contextBridge.exposeInMainWorld('api', { call, onView });
