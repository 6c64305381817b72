import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { WordMatch } from '../../../shared/article/findWords';
import { spotTextsOf } from '../../../shared/article/wordSpots';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { closeOnEscape } from '../../ui/closeOnEscape';
import { isComposing } from '../../ui/isComposing';
import { type OpenArticle, readWorkspace, useWorkspace } from '../../workspace';
import styles from './FindPanel.module.css';
import { FindMessage } from './FindMessage';
import { FoundPlaces } from './FoundPlaces';
import { changeQuery, changeReplacement, hideFind, useFind } from './findState';
import { keyOfMatch, textPlaceOf } from './foundPlace';
import { replaceFound } from './replaceFound';
import { useFoundWords } from './useFoundWords';

const none: readonly WordMatch[] = [];

/** Finds words in all fields and captions of the open article, and replaces those that are chosen. */
export function FindPanel({ open }: { readonly open: OpenArticle }) {
  const t = useText();
  const panel = useRef<HTMLElement>(null);
  const isReadOnly = useWorkspace(({ save }) => save.type === 'readOnly');
  const { query, replacement } = useFind();
  const texts = useMemo(() => spotTextsOf({ ...open.fields, body: open.bodySnapshot }), [open]);
  const found = useFoundWords(useMemo(() => ({ texts, query, replacement }), [texts, query, replacement]));
  const matches = found?.type === 'found' ? found.matches : none;
  const { cursor, show } = useCursor(matches);
  const { isChosen, toggle, chosen } = useChoice(matches);
  useMarks(matches, cursor);
  useFocus(panel);
  useEffect(() => closeOnEscape(panel, hideFind), []);

  const step = (by: 1 | -1) => {
    if (matches.length > 0) show((cursor + by + matches.length) % matches.length);
  };
  const stepByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <section ref={panel} aria-label={t('find.title')} className={styles.panel}>
      <div className={styles.row}>
        <div className={styles.field} onKeyDown={stepByKey}>
          <TextField
            label={t(query.isPattern ? 'find.pattern' : 'find.words')}
            isLabelHidden
            placeholder={t(query.isPattern ? 'find.pattern' : 'find.words')}
            value={query.words}
            maxLength={500}
            onChange={(words) => changeQuery({ words })}
          />
        </div>
        <QuerySwitches />
        <span className={styles.count}>
          {matches.length > 0 && t('find.count', { at: cursor + 1, count: matches.length })}
        </span>
        <IconButton isSmall label={t('find.previous')} keys="Shift+Enter" onPress={() => step(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton isSmall label={t('find.next')} keys="Enter" onPress={() => step(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton isSmall label={t('find.close')} keys="Esc" onPress={hideFind}>
          <X />
        </IconButton>
      </div>
      {!isReadOnly && (
        <div className={styles.row}>
          <div className={styles.field} onKeyDown={stepByKey}>
            <TextField
              label={t('find.replacement')}
              isLabelHidden
              placeholder={`${t('find.replacement')} (${t('find.replacementHint')})`}
              value={replacement}
              maxLength={500}
              onChange={changeReplacement}
            />
          </div>
          <Button isSmall isDisabled={chosen.length === 0} onPress={() => replaceFound(chosen)}>
            {t('find.replace', { count: chosen.length })}
          </Button>
        </div>
      )}
      <FindMessage found={found} hasWords={query.words !== ''} />
      {matches.length > 0 && (
        <FoundPlaces
          matches={matches}
          content={query}
          cursor={cursor}
          onCursor={show}
          isReplacing={!isReadOnly && replacement !== ''}
          isChosen={(index) => !isReadOnly && isChosen(index)}
          onToggle={toggle}
        />
      )}
    </section>
  );
}

function QuerySwitches() {
  const t = useText();
  const { isPattern, isWholeWord, isCaseExact, ignoresMarks } = useFind(({ query }) => query);
  return (
    <div className={styles.switches}>
      <IconButton
        isSmall
        label={t('find.ignoreMarks')}
        isOn={ignoresMarks}
        onPress={() => changeQuery({ ignoresMarks: !ignoresMarks })}
      >
        <span className={styles.marksIcon}>ấ</span>
      </IconButton>
      <IconButton
        isSmall
        label={t('find.caseExact')}
        isOn={isCaseExact}
        onPress={() => changeQuery({ isCaseExact: !isCaseExact })}
      >
        <CaseSensitive />
      </IconButton>
      <IconButton
        isSmall
        label={t('find.wholeWord')}
        isOn={isWholeWord}
        onPress={() => changeQuery({ isWholeWord: !isWholeWord })}
      >
        <WholeWord />
      </IconButton>
      <IconButton
        isSmall
        label={t('find.isPattern')}
        isOn={isPattern}
        onPress={() => changeQuery({ isPattern: !isPattern })}
      >
        <Regex />
      </IconButton>
    </div>
  );
}

/** The place that is looked at; showing one selects it in the text. */
function useCursor(matches: readonly WordMatch[]) {
  const [wanted, setWanted] = useState(0);
  const show = (index: number) => {
    setWanted(index);
    const place = textPlaceOf(matches[index]);
    if (place !== null) readWorkspace().editor?.selectText(place);
  };
  return { cursor: Math.min(wanted, Math.max(0, matches.length - 1)), show };
}

/** All are chosen but those that were left out. */
function useChoice(matches: readonly WordMatch[]) {
  const query = useFind((state) => state.query);
  const [left, setLeft] = useState<{ readonly of: object; readonly keys: ReadonlySet<string> }>({
    of: query,
    keys: new Set(),
  });
  const keys = left.of === query ? left.keys : new Set<string>();
  const isLeft = (match: WordMatch | undefined) => match !== undefined && keys.has(keyOfMatch(match));
  const toggle = (index: number) => {
    const match = matches[index];
    if (match === undefined) return;
    const next = new Set(keys);
    if (!next.delete(keyOfMatch(match))) next.add(keyOfMatch(match));
    setLeft({ of: query, keys: next });
  };
  return {
    isChosen: (index: number) => !isLeft(matches[index]),
    toggle,
    chosen: matches.filter((match) => !isLeft(match)),
  };
}

/** What is found is marked in the text as long as the panel stands. */
function useMarks(matches: readonly WordMatch[], cursor: number) {
  const editor = useWorkspace((state) => state.editor);
  useEffect(() => {
    const current = textPlaceOf(matches[cursor]);
    const places = matches.map(textPlaceOf).filter((place) => place !== null);
    const index = places.findIndex((place) => place.block === current?.block && place.from === current.from);
    editor?.markFound(places, index < 0 ? null : index);
  }, [editor, matches, cursor]);
  useEffect(() => () => readWorkspace().editor?.markFound([], null), []);
}

/** The field of the words takes the focus whenever the panel is asked for. */
function useFocus(panel: RefObject<HTMLElement | null>) {
  const asked = useFind((state) => state.asked);
  useEffect(() => {
    const field = panel.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [panel, asked]);
}
