export const isStructure = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As exiftool writes structures (exiftool.org/struct.html, "Serialization"); fields that are not kept are left out. */
export function structText(value: unknown, isKept: (field: string) => boolean = () => true): string {
  if (Array.isArray(value)) return `[${value.map((one: unknown) => structText(one, isKept)).join(',')}]`;
  if (!isStructure(value)) return String(value).replace(/[|,{}[\]]/g, '|$&');
  const fields = Object.entries(value).filter(([name]) => isKept(name));
  return `{${fields.map(([name, field]) => `${name}=${structText(field, isKept)}`).join(',')}}`;
}
