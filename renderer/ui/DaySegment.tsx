import { type ContextType, createContext, useContext } from 'react';
import { DateSegment } from 'react-aria-components';
import styles from './DaySegment.module.css';

/** What stands for the parts of a date that are not typed yet: React Aria has no Vietnamese for them. */
export const DayWords = createContext({ day: 'dd', month: 'mm', year: 'yyyy' });

type Words = ContextType<typeof DayWords>;
type DaySegmentProps = { readonly segment: Parameters<typeof DateSegment>[0]['segment'] };

/** One part of a date, to be typed. */
export function DaySegment({ segment }: DaySegmentProps) {
  const words = useContext(DayWords);
  return (
    <DateSegment segment={segment} className={styles.segment ?? ''}>
      {({ isPlaceholder, text, type }) => (isPlaceholder && hasWord(words, type) ? words[type] : text)}
    </DateSegment>
  );
}

const hasWord = (words: Words, type: string): type is keyof Words => Object.hasOwn(words, type);
