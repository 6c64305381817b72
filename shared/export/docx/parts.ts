/** A part of the document package: text that is here, or a file of the article’s folder that goes in as it is. */
export type DocxPart =
  | { readonly name: string; readonly xml: string }
  | { readonly name: string; readonly href: string };

type Relation = { readonly type: string; readonly target: string; readonly isOutside: boolean };

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An ordered list: its level in the nesting, and the number it starts with. */
export type NumberedList = { readonly level: number; readonly start: number };

/**
 * What the text of the document names by number and the other parts hold. Numbers are given in the order of asking, so
 * the same article makes the same file.
 */
export type DocxParts = {
  readonly link: (href: string) => string;
  readonly picture: (href: string) => string;
  readonly part: (type: string, target: string) => string;
  readonly numberList: (list: NumberedList) => number;
  /** A number that no other drawing has. */
  readonly nextDrawing: () => number;
  readonly relations: () => readonly (readonly [id: string, relation: Relation])[];
  readonly pictures: () => readonly DocxPart[];
  readonly lists: () => readonly NumberedList[];
};

/** The first number of a list of its own: one stands for all lists with bullets. */
export const firstListNumber = 2;
export const bulletNumber = 1;

export function openParts(): DocxParts {
  const relations = new Map<string, readonly [string, Relation]>();
  const pictures = new Map<string, string>();
  const lists: NumberedList[] = [];
  let drawings = 0;

  function relate(type: string, target: string, isOutside: boolean): string {
    const key = `${type} ${target}`;
    const [id] = relations.get(key) ?? [`rId${relations.size + 1}`];
    relations.set(key, [id, { type: `${relationTypes}/${type}`, target, isOutside }]);
    return id;
  }

  return {
    link: (href) => relate('hyperlink', href, true),
    part: (type, target) => relate(type, target, false),
    picture: (href) => {
      const name = pictures.get(href) ?? `media/picture-${pictures.size + 1}.jpg`;
      pictures.set(href, name);
      return relate('image', name, false);
    },
    numberList: (list) => {
      lists.push(list);
      return firstListNumber + lists.length - 1;
    },
    nextDrawing: () => (drawings += 1),
    relations: () => [...relations.values()],
    pictures: () => [...pictures].map(([href, name]) => ({ name: `word/${name}`, href })),
    lists: () => lists,
  };
}
