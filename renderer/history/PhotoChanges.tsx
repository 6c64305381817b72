import { ImageOff } from 'lucide-react';
import type { CreditChange } from '../../shared/article/compare';
import type { ComparedBlock } from '../../shared/article/compareBlocks';
import { compareWords } from '../../shared/article/compareWords';
import type { DocumentNode } from '../../shared/article/article';
import type { Photo } from '../../shared/article/photo';
import { photoAddress } from '../../shared/article/photoAddress';
import { writeCredit } from '../../shared/vietnamese/credit';
import { useText } from '../strings';
import { useWorkspace } from '../workspace';
import { ChangeRow } from './ChangeRow';
import styles from './PhotoChanges.module.css';
import { OldAndNew, WordRuns } from './WordRuns';
import { restoreNames, stateNames } from './blockNames';
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
          name={t('history.figure')}
          state={t(stateNames[block.type])}
          picture={<Pictures block={block} photos={photos} />}
          notes={'aspects' in block && block.aspects.includes('photo') ? [t('history.aspectPhoto')] : []}
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

const attribute = (node: DocumentNode, name: string) => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

function FigureWords({ block }: { readonly block: Change }) {
  const t = useText();
  const isBoth = block.type === 'changed' || block.type === 'moved';
  const alts = isBoth
    ? compareWords(attribute(block.before.node, 'alt'), attribute(block.after.node, 'alt'))
    : [];
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
  const before = block.type === 'added' ? '' : attribute(block.before.node, 'photo');
  const after = block.type === 'removed' ? '' : attribute(block.after.node, 'photo');
  return [...new Set([before, after])].filter((id) => id !== '');
};

function Pictures({ block, photos }: { readonly block: ComparedBlock; readonly photos: Photos }) {
  const ids = photoIdsOf(block);
  return (
    <span className={styles.pictures}>
      {ids.length === 0 && <Picture photo={undefined} />}
      {ids.map((id) => (
        <Picture key={id} photo={photos[id]} isGone={ids.length > 1 && id === ids[0]} />
      ))}
    </span>
  );
}

type PictureProps = { readonly photo: Photo | undefined; readonly isGone?: boolean };

function Picture({ photo, isGone = false }: PictureProps) {
  const file = photo?.file ?? null;
  if (photo === undefined || file === null)
    return (
      <span className={styles.missing}>
        <ImageOff aria-hidden />
      </span>
    );
  const address = photoAddress(photo, 'thumbnail');
  return <img src={address} alt="" className={styles.picture} data-gone={isGone} />;
}
