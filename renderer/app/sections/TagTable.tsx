import type { KnownName } from '../../../shared/article/knownName';
import type { DeskCounts } from '../../../shared/sections/deskCounts';
import { tagKey } from '../../../shared/sections/deskTags';
import type { ListRule } from '../../../shared/pageLists/listRule';
import { losesTags } from '../../../shared/pageLists/losesTags';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { NameTable } from '../names/NameTables';
import { useWorkspace } from '../../workspace';
import { type NameRow, faultsOf, nextKey, withNewPhotographer } from '../names/nameRows';
import styles from './SectionsDialog.module.css';
import { countTags, mergeOf, mergeRows, unknownTags } from './sectionsDraft';

type TagTableProps = {
  readonly rows: readonly NameRow[];
  /** The tags as the rows would be saved now. */
  readonly names: readonly KnownName[];
  readonly counts: DeskCounts;
  readonly onChange: (rows: readonly NameRow[]) => void;
};

/** At once: more are seldom what a desk wants to keep. */
const mostTaken = 100;

function withTags(rows: readonly NameRow[], tags: readonly string[]): readonly NameRow[] {
  const first = nextKey(rows);
  const added = tags.map((name, index) => ({
    key: first - index,
    known: { name, spellings: [] },
    spellings: '',
  }));
  return [...rows, ...added];
}

const noRules: readonly ListRule[] = [];
const noTags: readonly KnownName[] = [];

/** The names of the desk's lists that would find fewer stories than they do. */
function useListsLosing(names: readonly KnownName[]): readonly string[] {
  const t = useText();
  const rules = useWorkspace(({ settings }) => settings?.listRules ?? noRules);
  const tags = useWorkspace(({ settings }) => settings?.tags ?? noTags);
  return rules
    .filter((rule) => losesTags(rule, tags, names))
    .map(({ title, look }) => title || t(`pageList.${look}`));
}

/** The desk's tags, each with its synonyms and how many articles hold it. */
export function TagTable({ rows, names, counts, onChange }: TagTableProps) {
  const t = useText();
  const used = countTags(counts, names);
  const unknown = unknownTags(counts, rows).slice(0, mostTaken);
  const merge = mergeOf(rows, faultsOf(rows));
  const lists = useListsLosing(names);
  return (
    <div className={styles.tags}>
      <NameTable
        rows={rows}
        onChange={onChange}
        add={{ label: t('sections.addTag'), rows: withNewPhotographer }}
        headings={[t('sections.tagArticles')]}
        words={{ help: t('sections.tagsHelp'), spellings: t('sections.synonyms') }}
      >
        {({ known }) => <td className={styles.number}>{used.get(tagKey(known.name)) ?? 0}</td>}
      </NameTable>
      {merge !== null && (
        <Notice
          tone="warning"
          actions={
            <Button isSmall onPress={() => onChange(mergeRows(rows, merge))}>
              {t('sections.mergeTags', { from: merge.from.known.name, into: merge.into.known.name })}
            </Button>
          }
        >
          {t('sections.sameTag')}
        </Notice>
      )}
      {lists.length > 0 && (
        <Notice tone="warning">
          {t('sections.tagLists', { count: lists.length, lists: lists.join(', ') })}
        </Notice>
      )}
      {unknown.length > 0 && (
        <div>
          <Button onPress={() => onChange(withTags(rows, unknown))}>
            {t('sections.addUsed', { count: unknown.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
