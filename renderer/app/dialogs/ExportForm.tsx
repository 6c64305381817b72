import { useEffect, useState } from 'react';
import type { StoryCard } from '../../../shared/article/page';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import part from '../../ui/Part.module.css';
import { Choices } from './Choices';
import { Destination } from './Destination';
import styles from './ExportDialog.module.css';
import { ChangedArticles } from './ChangedArticles';
import { ExportFormats } from './ExportFormats';
import type { ExportChoices } from './exportChoices';
import type { ChangedOnly } from './useChangedOnly';

type ExportFormProps = {
  readonly ids: readonly string[];
  readonly changed: ChangedOnly;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
};

export function ExportForm({ ids, changed, choices, onChange }: ExportFormProps) {
  const t = useText();
  return (
    <>
      <ArticlesToExport ids={ids} />
      <ChangedArticles changed={changed} count={ids.length} />
      <Checkbox
        isSelected={choices.withSideStories}
        onChange={(withSideStories) => onChange({ ...choices, withSideStories })}
      >
        {t('exportDialog.withSideStories')}
      </Checkbox>
      <Destination onChange={changed.askAgain} />
      <Choices
        label={t('exportDialog.shape')}
        choices={[
          { id: 'folder', name: t('exportDialog.asFolder') },
          { id: 'zip', name: t('exportDialog.asZip') },
        ]}
        value={choices.isZip ? 'zip' : 'folder'}
        onChange={(shape) => onChange({ ...choices, isZip: shape === 'zip' })}
      />
      <ExportFormats choices={choices} onChange={onChange} />
    </>
  );
}

function ArticlesToExport({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [stories, setStories] = useState<readonly StoryCard[]>([]);
  useEffect(() => {
    void attempt(async () => setStories(await desk.readStories({ ids })));
  }, [ids]);
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{t('exportDialog.articles')}</h3>
      <ul className={styles.articles}>
        {stories.map(({ id, headline }) => (
          <li key={id}>{headline || t('picker.noHeadline')}</li>
        ))}
      </ul>
    </section>
  );
}
