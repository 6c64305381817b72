import type { CreditChange } from '../../shared/article/compare';
import type { ComparedBlock } from '../../shared/article/compareBlocks';
import { attributeOf } from '../../shared/article/comparableBlock';
import { compareWords } from '../../shared/article/compareWords';
import type { DocumentNode } from '../../shared/article/article';
import type { Photo } from '../../shared/article/photo';
import { writeCredit } from '../../shared/vietnamese/credit';
import { PhotoPicture } from '../PhotoPicture';
import { useText } from '../strings';
import { joinClasses } from '../ui/joinClasses';
import { useWorkspace } from '../workspace';
import { ChangeRow } from './ChangeRow';
import styles from './PhotoChanges.module.css';
import { OldAndNew, WordRuns } from './WordRuns';
import { aspectNotes, blockName, nodeOf, restoreNames, stateNames } from './blockNames';
import type { photoRows } from './blockRows';
import type { Wanted } from './restore';

type Photos = Readonly<Record<string, Photo>>;

type PhotoChangesProps = {
  readonly rows: ReturnType<typeof photoRows>;
  readonly credits: readonly CreditChange[];
  readonly photos: Photos;
  readonly onRestore: ((wanted: Wanted) => void) | undefined;
};

export function PhotoChanges({ rows, credits, photos, onRestore }: PhotoChangesProps) {
  const t = useText();
  const language = useWorkspace(({ open }) => open?.fields.language ?? 'vi');
  return (
    <>
      {rows.map(({ block, at }) => (
        <ChangeRow
          key={at}
          name={blockName(nodeOf(block), t)}
          state={t(stateNames[block.type])}
          picture={<Pictures block={block} photos={photos} />}
          notes={aspectNotes(block, t)}
          restoreName={t(restoreNames[block.type])}
          onRestore={onRestore && (() => onRestore({ type: 'block', block }))}
        >
          <FigureWords block={block} />
        </ChangeRow>
      ))}
      {credits.map(({ photo, before, after }) => (
        <ChangeRow
          key={photo}
          name={t('history.credit')}
          state={t('history.changed')}
          picture={<Picture photo={photos[photo]} />}
          restoreName={t('history.takeBack')}
          onRestore={onRestore && (() => onRestore({ type: 'credit', photo }))}
        >
          <OldAndNew before={writeCredit(before, language)} after={writeCredit(after, language)} />
        </ChangeRow>
      ))}
    </>
  );
}

type Change = PhotoChangesProps['rows'][number]['block'];

/** Of a gallery, that of each of its photos. */
const valuesOf = (node: DocumentNode, name: 'photo' | 'alt'): readonly string[] =>
  [attributeOf(node, name)].flat().filter((value) => typeof value === 'string');

const altsOf = (node: DocumentNode) => valuesOf(node, 'alt').filter(Boolean).join('\n');

function FigureWords({ block }: { readonly block: Change }) {
  const t = useText();
  const isBoth = block.type === 'changed' || block.type === 'moved';
  const alts = isBoth ? compareWords(altsOf(block.before.node), altsOf(block.after.node)) : [];
  return (
    <dl className={styles.facts}>
      <dt>{t('history.caption')}</dt>
      <dd>
        <WordRuns runs={block.words} />
      </dd>
      {isBoth && block.aspects.includes('alt') && (
        <>
          <dt>{t('history.alt')}</dt>
          <dd>
            <WordRuns runs={alts} />
          </dd>
        </>
      )}
    </dl>
  );
}

const photoIdsOf = (block: ComparedBlock): readonly string[] => {
  const before = block.type === 'added' ? [] : valuesOf(block.before.node, 'photo');
  const after = block.type === 'removed' ? [] : valuesOf(block.after.node, 'photo');
  return [...new Set([...before, ...after])];
};

/** In the block as it was, and no longer in it. */
const isBefore = (block: ComparedBlock, id: string) =>
  (block.type === 'changed' || block.type === 'moved') && !valuesOf(block.after.node, 'photo').includes(id);

function Pictures({ block, photos }: { readonly block: ComparedBlock; readonly photos: Photos }) {
  const ids = photoIdsOf(block);
  return (
    <span className={styles.pictures}>
      {ids.length === 0 && <Picture photo={undefined} />}
      {ids.map((id) => (
        <Picture key={id} photo={photos[id]} isGone={isBefore(block, id)} />
      ))}
    </span>
  );
}

type PictureProps = { readonly photo: Photo | undefined; readonly isGone?: boolean };

function Picture({ photo, isGone = false }: PictureProps) {
  return (
    <PhotoPicture
      photo={photo}
      size="thumbnail"
      className={joinClasses(styles.picture, isGone && styles.gone)}
    />
  );
}
