import { type Html, joinHtml, joinLines, markup } from '../html';
import { mainNamespace } from './namespaces';
import { indentOf } from './paragraph';
import { bulletNumber, firstListNumber, type NumberedList } from './parts';

const levels = Array.from({ length: 9 }, (_, level) => level);

function renderLevel(level: number, format: 'bullet' | 'decimal'): Html {
  const text = format === 'bullet' ? '•' : `%${level + 1}.`;
  return markup`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indentOf(level)}" w:hanging="340"/></w:pPr></w:lvl>`;
}

function renderAbstract(id: number, format: 'bullet' | 'decimal'): Html {
  const own = joinHtml(levels.map((level) => renderLevel(level, format)));
  return markup`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${own}</w:abstractNum>`;
}

const abstracts = joinLines([renderAbstract(0, 'bullet'), renderAbstract(1, 'decimal')]);

function renderList({ level, start }: NumberedList, index: number): Html {
  const first = markup`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  return markup`<w:num w:numId="${firstListNumber + index}"><w:abstractNumId w:val="1"/>${first}</w:num>`;
}

/** Every ordered list counts for itself; all lists with bullets are one. */
export function renderNumbering(lists: readonly NumberedList[]): string {
  return markup`<w:numbering ${mainNamespace}>${joinLines([
    abstracts,
    markup`<w:num w:numId="${bulletNumber}"><w:abstractNumId w:val="0"/></w:num>`,
    ...lists.map(renderList),
  ])}</w:numbering>`.html;
}
