import { type Desk, type DeskBridge, type DeskEvents, deskCalls } from '../shared/desk';
import { DeskError } from '../shared/problems';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can extend Window
  interface Window {
    readonly desk: DeskBridge;
  }
}

type AnyCall = (input: unknown) => ReturnType<DeskBridge[keyof Desk]>;

async function unwrap(name: keyof Desk, input: unknown): Promise<unknown> {
  const reply = await (window.desk[name] as AnyCall)(input);
  if (reply.ok) return reply.value;
  throw new DeskError(reply.problem.code, reply.problem.detail);
}

/** The calls of the contract, replies unwrapped: a problem becomes a DeskError. */
export const desk = Object.fromEntries(
  (Object.keys(deskCalls) as (keyof Desk)[]).map((name) => [name, (input: unknown) => unwrap(name, input)]),
) as unknown as Desk;

/** Listens to an event of the main process; answers the function that stops listening. */
export function onDesk<Name extends keyof DeskEvents>(
  name: Name,
  listener: (event: DeskEvents[Name]) => void,
) {
  return window.desk.on(name, listener);
}
