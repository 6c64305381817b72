import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { SurveyMessage, SurveyTask } from './runSurvey';
import { surveyLibrary } from './surveyLibrary';

/** A progress a file would keep the main process busy with nothing else. */
const every = 100;

async function survey(port: MessagePort, task: SurveyTask): Promise<void> {
  const post = (message: SurveyMessage) => port.postMessage(message);
  let told = 0;
  const found = await surveyLibrary({
    ...task,
    onProgress(done, total) {
      if (done < total && performance.now() - told < every) return;
      told = performance.now();
      post({ type: 'progress', done, total });
    },
  });
  post({ type: 'surveyed', survey: found });
}

if (parentPort !== null) void survey(parentPort, workerData as SurveyTask);
