import { contextBridge, ipcRenderer } from 'electron';
import { calls } from '../contract/calls.ts';
import { events } from '../contract/events.ts';

const call = Object.fromEntries(
  Object.keys(calls).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
);

const on = (event: string, listen: (payload: unknown) => void): (() => void) => {
  if (!Object.hasOwn(events, event)) return () => undefined;
  const heard = (_event: unknown, payload: unknown): void => listen(payload);
  ipcRenderer.on(event, heard);
  return () => void ipcRenderer.removeListener(event, heard);
};

contextBridge.exposeInMainWorld('api', { call, on });
