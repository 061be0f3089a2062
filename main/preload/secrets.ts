import { contextBridge, ipcRenderer } from 'electron';
import { secretCalls } from '../contract/secrets.ts';

const call = Object.fromEntries(
  Object.keys(secretCalls).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
);

const onChanged = (told: () => void): void => {
  ipcRenderer.on('secrets.changed', () => told());
};

contextBridge.exposeInMainWorld('api', { call, onChanged });
