/** The most characters typed for one: those that are no duration are kept as they are. */
export const longestDuration = 12;

const two = (part: number) => String(part).padStart(2, '0');

/** `3:25`, `1:02:03`: as players show it. */
export function writeDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

/** Seconds of `3:25`, `03:25`, `1:02:03` or `45`; null for anything that is no duration. */
export function readDuration(text: string): number | null {
  const parts = text.trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  if (parts.slice(1).some((part) => part.length > 2 || Number(part) > 59)) return null;
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds > 0 && seconds <= 1_000_000 ? seconds : null;
}

/** ISO 8601, for machines: `PT3M25S`. */
export function writeIsoDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${rest === 0 ? '' : `${rest}S`}`;
}
