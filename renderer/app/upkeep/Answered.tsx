import type { ReactNode } from 'react';
import { problemText } from '../../../shared/strings/problems';
import { useLanguage, useText } from '../../strings';
import { ProgressBar } from '../../ui/ProgressBar';
import { Sentence } from './Sentence';
import type { Answer } from './useAnswer';

type AnsweredProps<T> = {
  readonly answer: Answer<T>;
  readonly children: (value: T) => ReactNode;
};

/** What was asked for, or that it is on its way, or why it does not come. */
export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  const t = useText();
  const language = useLanguage();
  if (answer.type === 'reading') return <ProgressBar label={t('upkeep.reading')} value={null} />;
  if (answer.type === 'failed')
    return <Sentence tone="bad">{problemText(answer.problem, language)}</Sentence>;
  return children(answer.value);
}
