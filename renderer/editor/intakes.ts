import { changeWorkspace } from '../workspace';

/** Files on their way into the open article. */
export type Intake = {
  readonly isStopped: () => boolean;
  /** No file begins to come in after this; the one that is coming in comes in whole. */
  readonly stop: () => void;
  readonly arrived: () => void;
};

type Work = {
  toCome: number;
  isStopped: boolean;
  isToBeRead: boolean;
  ended: Promise<void>;
};

const underWay = new Set<Work>();

function show() {
  const works = [...underWay];
  const toCome = works.reduce((sum, work) => sum + work.toCome, 0);
  const isStopping = works.every((work) => work.isStopped);
  changeWorkspace({ intake: works.length === 0 ? null : { toCome, isStopping } });
}

/** Several at once only where a second drop follows before the first is in. */
function intakeOf(work: Work): Intake {
  return {
    isStopped: () => work.isStopped,
    stop: () => {
      work.isStopped = true;
      show();
    },
    arrived: () => {
      work.toCome -= 1;
      show();
    },
  };
}

/**
 * Brings files into the open article. It is not left, and the window not closed, before `bring` has put them into the
 * text: it answers whether the writer is shown something about them that must be read.
 */
export async function takeIn(files: number, bring: (intake: Intake) => Promise<boolean>) {
  const work: Work = { toCome: files, isStopped: false, isToBeRead: true, ended: Promise.resolve() };
  underWay.add(work);
  show();
  const bringing = bring(intakeOf(work)).then((isToBeRead) => void (work.isToBeRead = isToBeRead));
  work.ended = bringing
    .catch(() => undefined)
    .then(() => {
      underWay.delete(work);
      show();
    });
  await bringing;
}

export function stopIntakes() {
  for (const work of underWay) work.isStopped = true;
  show();
}

/** Resolves once no file is on its way. True: something is shown about those that were which the writer has to read. */
export async function intakesEnded(): Promise<boolean> {
  let isToBeRead = false;
  while (underWay.size > 0) {
    const works = [...underWay];
    await Promise.all(works.map((work) => work.ended));
    isToBeRead ||= works.some((work) => work.isToBeRead);
  }
  return isToBeRead;
}
