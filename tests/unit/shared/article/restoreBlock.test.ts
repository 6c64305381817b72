import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../../../shared/article/article';
import { type ComparedBlock, compareBlocks } from '../../../../shared/article/compareBlocks';
import { checkDocument, documentSchema } from '../../../../shared/article/document';
import { restoreBlock } from '../../../../shared/article/restoreBlock';
import { documents } from '../export/documents';
import { body, paragraph } from './pages';

const one = paragraph('Sáng sớm, bà con ra bến chờ đò.');
const two = paragraph('Chuyến đò chở rau, thuốc và thư cập bến.');
const three = paragraph('Ai cũng vui vì Tết đã gần lắm rồi.');

const complete = (document: DocumentNode): unknown => documentSchema.nodeFromJSON(document).toJSON();

function restored(before: DocumentNode, after: DocumentNode, type: ComparedBlock['type']): unknown {
  const blocks = compareBlocks(before, after);
  return restoreBlock(
    blocks,
    blocks.findIndex((block) => block.type === type),
  );
}

describe('restoring one block', () => {
  it('gives a changed paragraph its old words and leaves the others as they are', () => {
    const edited = paragraph('Chuyến đò chở rau, thuốc, thư và quà cập bến.');
    expect(restored(body(one, two), body(one, edited, three), 'changed')).toEqual(
      complete(body(one, two, three)),
    );
  });

  it('puts back what was taken out, where it stood', () => {
    expect(restored(body(one, two, three), body(one, three), 'removed')).toEqual(
      complete(body(one, two, three)),
    );
  });

  it('takes out what was added', () => {
    expect(restored(body(one, three), body(one, two, three), 'added')).toEqual(complete(body(one, three)));
  });

  it('moves a block back to where it stood', () => {
    for (const after of [body(three, one, two), body(two, one, three), body(one, three, two)])
      expect(restored(body(one, two, three), after, 'moved')).toEqual(complete(body(one, two, three)));
  });

  it('never leaves a body empty', () => {
    const blocks = compareBlocks(body(one), body(two));
    const emptied = restoreBlock(
      blocks.filter(({ type }) => type === 'added'),
      0,
    );
    expect(() => checkDocument(emptied)).not.toThrow();
  });

  it('comes to the old body when every change is restored, one after the other', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        let now = after;
        for (let steps = 0; steps < 30; steps += 1) {
          const blocks = compareBlocks(before, now);
          const next = blocks.findIndex(({ type }) => type !== 'same');
          if (next === -1) break;
          now = restoreBlock(blocks, next);
        }
        expect(compareBlocks(before, now).every(({ type }) => type === 'same')).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
