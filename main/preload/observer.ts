import { contextBridge, ipcRenderer } from 'electron';
import { observerCalls } from '../contract/observer.ts';

const call = Object.fromEntries(
  Object.keys(observerCalls).map((name) => [
    name,
    (args: unknown) => ipcRenderer.invoke(name, args),
  ]),
);

const onView = (told: (view: unknown) => void): void => {
  ipcRenderer.on('watch', (_event: unknown, view: unknown) => told(view));
};

contextBridge.exposeInMainWorld('api', { call, onView });
