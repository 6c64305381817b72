import type { RightsState } from '../shared/article/rights';
import { rightsText } from '../shared/strings/rights';
import styles from './RightsLine.module.css';
import { useLanguage } from './strings';

/** What may be done with a photo today; said while its rights are edited, for the export keeps to it. */
export function RightsLine({ state }: { readonly state: RightsState }) {
  const language = useLanguage();
  return (
    <p role="status" className={styles.line} data-state={state.type}>
      {rightsText(state, language)}
    </p>
  );
}
