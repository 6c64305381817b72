import { describe, expect, it } from 'vitest';
import { type Intake, intakesEnded, stopIntakes, takeIn } from '../../../../renderer/editor/intakes';
import { bringFiles } from '../../../../renderer/editor/photoIntake';
import { readWorkspace } from '../../../../renderer/workspace';
import type { PhotoOutcome } from '../../../../shared/desk';
import { makePhoto } from './makeState';

const names = ['một.jpg', 'hai.jpg', 'ba.jpg', 'tư.jpg'];
const files = names.map((name) => new File(['x'], name));

const imported = (digit: number): PhotoOutcome => ({
  status: 'imported',
  photo: makePhoto(digit),
  isNew: true,
  isMetadataRead: true,
});

/** Brings the four files; `onArrival` is called with each that has come into the library. */
async function bring(intake: Intake, onArrival: (count: number) => void) {
  let count = 0;
  return bringFiles(files, intake, async () => {
    count += 1;
    onArrival(count);
    return imported(count);
  });
}

describe('files on their way into the open article', () => {
  it('come in whole until the writer stops, and those that stay out are named', async () => {
    let arrivals: Awaited<ReturnType<typeof bring>> | undefined;
    await takeIn(files.length, async (intake) => {
      arrivals = await bring(intake, (count) => {
        if (count === 2) intake.stop();
      });
      return false;
    });
    expect(arrivals?.photos.map(({ id }) => id)).toEqual([makePhoto(1).id, makePhoto(2).id]);
    expect(arrivals?.left).toEqual(['ba.jpg', 'tư.jpg']);
    expect(arrivals?.refusals).toEqual([]);
  });

  it('are waited for until they stand in the text, and counted meanwhile', async () => {
    const seen: (number | undefined)[] = [];
    let isPlaced = false;
    void takeIn(files.length, async (intake) => {
      await bring(intake, () => seen.push(readWorkspace().intake?.toCome));
      isPlaced = true;
      return false;
    });
    expect(await intakesEnded()).toBe(false);
    expect(isPlaced).toBe(true);
    expect(seen).toEqual([4, 3, 2, 1]);
    expect(readWorkspace().intake).toBeNull();
  });

  it('are all stopped at once, also those of a second drop', async () => {
    const come: number[] = [];
    const drop = () =>
      takeIn(files.length, async (intake) => {
        const { photos } = await bring(intake, () => stopIntakes());
        come.push(photos.length);
        return false;
      });
    await Promise.all([drop(), drop()]);
    expect(come).toEqual([1, 1]);
  });

  it('hold the writer once where something about them is to be read, or they failed', async () => {
    void takeIn(1, () => Promise.resolve(true));
    expect(await intakesEnded()).toBe(true);
    const failing = takeIn(1, () => Promise.reject(new Error('gone')));
    const ended = intakesEnded();
    await expect(failing).rejects.toThrow('gone');
    expect(await ended).toBe(true);
    expect(await intakesEnded()).toBe(false);
  });
});
