import { z } from 'zod';

/** What the command line and the app that prints for it say to each other, a line each. */
const printOrder = z.strictObject({ htmlFile: z.string() });
const printReply = z.union([z.strictObject({ pdf: z.base64() }), z.strictObject({ problem: z.string() })]);

export type PrintOrder = z.infer<typeof printOrder>;
export type PrintReply = z.infer<typeof printReply>;

export const readOrder = (line: string): PrintOrder => printOrder.parse(JSON.parse(line));
export const readReply = (line: string): PrintReply => printReply.parse(JSON.parse(line));
