import path from 'node:path';

/** True for the folder itself, too. */
export function isInside(folder: string, place: string): boolean {
  const relative = path.relative(folder, place);
  return relative === '' || (!/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative));
}
