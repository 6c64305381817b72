import { articleLanguages, articleStatuses, type ArticleStatus } from '../../shared/article/article';
import type { KnownName } from '../../shared/article/knownName';
import { changeStatus } from '../../shared/article/publishing';
import { assertNever } from '../../shared/problems';
import { mainTags } from '../../shared/sections/deskTags';
import { fold } from '../../shared/vietnamese/fold';
import { useKindChoices } from '../kinds';
import { attempt } from '../problems';
import { changePublishing, publishStory } from '../publishStory';
import { useText } from '../strings';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TagField } from '../ui/TagField';
import { changeFields, readWorkspace, showDialog, useWorkspace } from '../workspace';
import { DraftField } from './DraftField';
import { FieldPlace } from './FieldPlace';
import styles from './Inspector.module.css';
import { LeadPhoto } from './LeadPhoto';
import { MomentField } from './MomentField';
import { PublishingPart } from './PublishingPart';
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
      <PublishingPart />
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
  const kind = useField('kind');
  const choices = useKindChoices(kind);
  return (
    <FieldPlace field="kind">
      <Select
        label={t('inspector.kind')}
        choices={choices}
        value={kind}
        onChange={(chosen) => changeFields({ kind: chosen })}
      />
    </FieldPlace>
  );
}

/** Publishing and withdrawing are more than a word: the text is kept, the reason asked, and the stories shown that link here. */
function chooseStatus(status: ArticleStatus) {
  if (status === readWorkspace().open?.fields.status) return;
  switch (status) {
    case 'withdrawn':
      showDialog({ type: 'withdraw' });
      break;
    case 'published':
      void attempt(publishStory);
      break;
    case 'draft':
    case 'inReview':
    case 'ready':
      changePublishing(changeStatus(status));
      break;
    default:
      assertNever(status);
  }
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
        onChange={chooseStatus}
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

const noTags: readonly KnownName[] = [];

/** A synonym that is typed becomes its tag; tags are offered by any of their spellings, with or without marks. */
function TagsField() {
  const t = useText();
  const known = useWorkspace(({ settings }) => settings?.tags ?? noTags);
  const isLike = (name: string, typed: string) => {
    const tag = known.find((each) => each.name === name);
    return [name, ...(tag?.spellings ?? [])].some((spelling) => fold(spelling).includes(fold(typed.trim())));
  };
  return (
    <FieldPlace field="tags">
      <TagField
        label={t('inspector.tags')}
        placeholder={t('inspector.tagsHint')}
        tags={useField('tags')}
        suggestions={known.map(({ name }) => name)}
        matches={isLike}
        onChange={(tags) => changeFields({ tags: [...mainTags(tags, known)] })}
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
