import { contextBridge, ipcRenderer } from 'electron';
import { type Desk, type DeskEvents, callChannel, deskCalls, deskEvents, eventChannel } from '../shared/desk';

const calls = Object.fromEntries(
  (Object.keys(deskCalls) as (keyof Desk)[]).map((name) => [
    name,
    (input: unknown) => ipcRenderer.invoke(callChannel(name), input),
  ]),
);

function on(name: keyof DeskEvents, listener: (event: unknown) => void) {
  if (!Object.hasOwn(deskEvents, name)) throw new Error(`No such event: ${name}`);
  const forward = (_: unknown, event: unknown) => {
    listener(event);
  };
  ipcRenderer.on(eventChannel(name), forward);
  return () => {
    ipcRenderer.removeListener(eventChannel(name), forward);
  };
}

contextBridge.exposeInMainWorld('desk', { ...calls, on });
