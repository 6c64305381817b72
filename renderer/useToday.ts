import { useEffect, useState } from 'react';
import { writeDay } from '../shared/export/newsroomTime';

/** The time at most a minute ago, in milliseconds: embargoes and rights end while an article stands open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

export const readToday = () => writeDay(new Date().toISOString());

/** By the newsroom's clock; a pane that stays open over midnight follows. */
export function useToday(): string {
  const [today, setToday] = useState(readToday);
  useEffect(() => {
    const timer = window.setInterval(() => setToday(readToday()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return today;
}
