import { assertNever } from '../../shared/problems';
import { openWorkerPort } from '../workers/workerPort';
import { Indexer, type IndexerOptions } from './indexer';
import type { SearchMessage, SearchReply, SearchRequest } from './searchCalls';

/** SQLite's words for a file that is no longer what it wrote. */
const damage = /malformed|not a database|corrupt|disk I\/O/i;
/** After a failed write, for example on a full disk. */
const retryAfter = 5_000;
/** What fails so often in a row may fail for ever: who waits is answered, and it is tried again all the same. */
const mostFailures = 2;
const refreshing: ReadonlySet<string> = new Set(['refresh', 'refreshPhoto', 'refreshDesk']);

/** Answers the main process between the small steps of catching up with the files. */
function serve(options: IndexerOptions, post: (reply: SearchReply) => void) {
  const indexer = new Indexer(options, (note) => post({ type: 'note', note }));
  let catchingUp = indexer.catchUp();
  let isClosed = false;
  let settling: number[] = [];
  let failures = 0;

  function startAgain(): void {
    if (isClosed) return;
    catchingUp = indexer.catchUp();
    setImmediate(step);
  }

  function answerSettled(): void {
    failures = 0;
    for (const number of settling) post({ type: 'value', number, value: undefined });
    settling = [];
  }

  function refuseSettled(message: string): void {
    for (const number of settling) post({ type: 'failed', number, message });
    settling = [];
    indexer.giveUp();
  }

  function step(): void {
    if (isClosed) return;
    try {
      if (catchingUp.next().done === true) answerSettled();
      else setImmediate(step);
    } catch (error) {
      failures += 1;
      if (failures >= mostFailures) refuseSettled(String(error));
      startAgainLater();
      if (damage.test(String(error))) indexer.rebuild();
    }
  }

  function startAgainLater(): void {
    indexer.fallBehind();
    setTimeout(startAgain, retryAfter);
  }

  const isCatchingUp = () => failures < mostFailures;

  function answer(request: SearchRequest): unknown {
    switch (request.call) {
      case 'list':
        return { ...indexer.index.list(request.input), isIndexing: isCatchingUp() && indexer.isBehind };
      case 'newest':
        return indexer.index.newest(request.input);
      case 'readStories':
        return indexer.index.readStories(request.input);
      case 'findAddresses':
        return indexer.index.links.findAddresses(request.input);
      case 'linksTo':
        return indexer.index.links.linksTo(request.input);
      case 'suggest':
        return indexer.index.likeness.suggest(request.input);
      case 'matchTitles':
        return indexer.index.titles.match(request.input);
      case 'counts':
        return indexer.index.places.counts();
      case 'listPhotos':
        return {
          ...indexer.index.photos.list(request.input),
          isIndexing: isCatchingUp() && indexer.isBehindOnPhotos,
        };
      case 'placements':
        return indexer.index.photos.placements(request.input);
      case 'photoRecords':
        return indexer.index.photos.recordsOf(request.input);
      case 'refresh':
        return indexer.refresh(request.input);
      case 'refreshPhoto':
        return indexer.refreshPhoto(request.input);
      case 'refreshDesk':
        return indexer.refreshDesk();
      case 'rebuild':
        indexer.rebuild();
        return startAgain();
      case 'close':
        isClosed = true;
        return indexer.close();
      case 'settled':
        if (indexer.isBehindOnPhotos) throw new Error('the index could not be brought up to date');
        return undefined;
      default:
        return assertNever(request);
    }
  }

  /** A damaged index is built anew; the question is then asked once more, of what there is so far. */
  function answerOrRebuild(request: SearchRequest): unknown {
    try {
      return answer(request);
    } catch (error) {
      if (!damage.test(String(error))) throw error;
      indexer.rebuild();
      startAgain();
      return answer(request);
    }
  }

  setImmediate(step);
  return (request: SearchRequest) => {
    const { number } = request;
    if (request.call === 'settled' && indexer.isBehindOnPhotos && isCatchingUp()) {
      settling.push(number);
      return;
    }
    try {
      post({ type: 'value', number, value: answerOrRebuild(request) });
    } catch (error) {
      if (refreshing.has(request.call)) startAgainLater();
      post({ type: 'failed', number, message: String(error) });
    }
  };
}

const port = openWorkerPort<SearchMessage, SearchReply>();
let answer: ((request: SearchRequest) => void) | undefined;
port.onMessage((message) => {
  if ('call' in message) answer?.(message);
  else answer = serve(message, port.post);
});
