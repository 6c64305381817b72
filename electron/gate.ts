import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { type Desk, type DeskEvents, type Reply, callChannel, eventChannel } from '../shared/desk';
import { DeskError } from '../shared/problems';
import { inputs } from './deskInputs';
import { isOwnPage } from './addresses';

/** Only the top frame of our own window may call: not a preview frame, not a page that got in. */
function isTrusted(event: IpcMainInvokeEvent, window: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && event.sender === window && frame === window.mainFrame && isOwnPage(frame.url);
}

function problemReply(error: unknown, log: (error: unknown) => void): Reply<never> {
  if (error instanceof DeskError) {
    const detail = error.detail === undefined ? {} : { detail: error.detail };
    return { ok: false, problem: { code: error.code, ...detail } };
  }
  log(error);
  return { ok: false, problem: { code: 'unexpected' } };
}

/**
 * The one door between the window and the rooms: sender check, input check, call, reply.
 * A refused sender or argument gets `badRequest` and never reaches a room.
 */
export function serve(desk: Desk, window: () => WebContents | undefined, log: (error: unknown) => void) {
  const serveCall = <Call extends keyof Desk>(call: Call) => {
    ipcMain.handle(callChannel(call), async (event, input: unknown): Promise<Reply<unknown>> => {
      const contents = window();
      if (contents === undefined || !isTrusted(event, contents)) {
        return { ok: false, problem: { code: 'badRequest', detail: call } };
      }
      const checked = inputs[call].safeParse(input);
      if (!checked.success) return { ok: false, problem: { code: 'badRequest', detail: call } };
      try {
        const run = desk[call] as (input: unknown) => Promise<unknown>;
        return { ok: true, value: await run(checked.data) };
      } catch (error) {
        return problemReply(error, log);
      }
    });
  };
  for (const call of Object.keys(inputs) as (keyof Desk)[]) serveCall(call);
}

/** Sends an event to the window; one that is already gone misses it. */
export function announce<Name extends keyof DeskEvents>(
  window: WebContents | undefined,
  name: Name,
  event: DeskEvents[Name],
) {
  if (window !== undefined && !window.isDestroyed()) window.send(eventChannel(name), event);
}
