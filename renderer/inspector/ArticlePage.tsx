import {
  articleKinds,
  articleLanguages,
  articleStatuses,
  type ArticleStatus,
} from '../../shared/article/article';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TagField } from '../ui/TagField';
import { changeFields, readWorkspace, showDialog } from '../workspace';
import { DraftField } from './DraftField';
import { FieldPlace } from './FieldPlace';
import styles from './Inspector.module.css';
import { LeadPhoto } from './LeadPhoto';
import { MomentField } from './MomentField';
import { SectionFields } from './SectionFields';
import { writeNow } from './localTime';
import { useField } from './useField';

export function ArticlePage() {
  return (
    <div className={styles.page}>
      <div className={styles.pair}>
        <KindField />
        <StatusField />
      </div>
      <SectionFields />
      <BylinesField />
      <DatelineField />
      <TagsField />
      <FieldPlace field="leadPhoto">
        <LeadPhoto />
      </FieldPlace>
      <PublishedField />
      <PublicUrlField />
      <EmbargoField />
      <LanguageField />
    </div>
  );
}

function KindField() {
  const t = useText();
  const choices = articleKinds.map((id) => ({ id, name: t(`kind.${id}`) }));
  return (
    <FieldPlace field="kind">
      <Select
        label={t('inspector.kind')}
        choices={choices}
        value={useField('kind')}
        onChange={(kind) => changeFields({ kind })}
      />
    </FieldPlace>
  );
}

/** Other stories may stand on this one: whoever withdraws it is shown which, and asked. */
function changeStatus(status: ArticleStatus) {
  const isWithdrawal = status === 'withdrawn' && readWorkspace().open?.fields.status !== 'withdrawn';
  if (isWithdrawal) showDialog({ type: 'withdraw' });
  else changeFields({ status });
}

function StatusField() {
  const t = useText();
  const choices = articleStatuses.map((id) => ({ id, name: t(`status.${id}`) }));
  return (
    <FieldPlace field="status">
      <Select
        label={t('inspector.status')}
        choices={choices}
        value={useField('status')}
        onChange={changeStatus}
      />
    </FieldPlace>
  );
}

function LanguageField() {
  const t = useText();
  const choices = articleLanguages.map((id) => ({ id, name: t(`language.${id}`) }));
  return (
    <FieldPlace field="language">
      <Select
        label={t('inspector.language')}
        choices={choices}
        value={useField('language')}
        onChange={(language) => changeFields({ language })}
      />
    </FieldPlace>
  );
}

function BylinesField() {
  const t = useText();
  return (
    <FieldPlace field="bylines">
      <TagField
        label={t('inspector.bylines')}
        placeholder={t('inspector.bylinesHint')}
        tags={useField('bylines')}
        onChange={(bylines) => changeFields({ bylines: [...bylines] })}
        removeLabel={(name) => t('inspector.removeEntry', { name })}
      />
    </FieldPlace>
  );
}

function DatelineField() {
  const t = useText();
  return (
    <FieldPlace field="dateline">
      <DraftField
        label={t('inspector.dateline')}
        maxLength={200}
        value={useField('dateline')}
        onChange={(dateline) => changeFields({ dateline })}
      />
    </FieldPlace>
  );
}

function TagsField() {
  const t = useText();
  return (
    <FieldPlace field="tags">
      <TagField
        label={t('inspector.tags')}
        placeholder={t('inspector.tagsHint')}
        tags={useField('tags')}
        onChange={(tags) => changeFields({ tags: [...tags] })}
        removeLabel={(name) => t('inspector.removeEntry', { name })}
      />
    </FieldPlace>
  );
}

function PublishedField() {
  const t = useText();
  const publishedAt = useField('publishedAt');
  return (
    <FieldPlace field="publishedAt">
      <MomentField
        label={t('inspector.publishedAt')}
        value={publishedAt}
        onChange={(value) => changeFields({ publishedAt: value })}
      >
        {publishedAt === null && (
          <Button slot={null} isSmall tone="quiet" onPress={() => changeFields({ publishedAt: writeNow() })}>
            {t('inspector.now')}
          </Button>
        )}
      </MomentField>
    </FieldPlace>
  );
}

function PublicUrlField() {
  const t = useText();
  return (
    <FieldPlace field="publicUrl">
      <DraftField
        label={t('inspector.publicUrl')}
        hint={t('inspector.publicUrlHint')}
        placeholder="https://"
        maxLength={2000}
        value={useField('publicUrl')}
        onChange={(typed) => changeFields({ publicUrl: typed.trim() })}
      />
    </FieldPlace>
  );
}

function EmbargoField() {
  const t = useText();
  return (
    <FieldPlace field="embargo">
      <MomentField
        label={t('inspector.embargo')}
        hint={t('inspector.embargoHint')}
        value={useField('embargo')}
        onChange={(embargo) => changeFields({ embargo })}
      />
    </FieldPlace>
  );
}
