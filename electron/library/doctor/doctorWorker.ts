import { openWorkerPort, type WorkerPort } from '../../workers/workerPort';
import type { SurveyMessage, SurveyTask } from './runSurvey';
import { surveyLibrary } from './surveyLibrary';

/** A progress a file would keep the main process busy with nothing else. */
const every = 100;

async function survey({ post }: WorkerPort<SurveyTask, SurveyMessage>, task: SurveyTask): Promise<void> {
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

const port = openWorkerPort<SurveyTask, SurveyMessage>();
port.onMessage((task) => void survey(port, task));
