import { Plugin } from '@tiptap/pm/state';
import { allSpellings } from '../../../shared/vietnamese/spellings';
import { readLanguage } from '../../strings';
import { readToday } from '../../useToday';
import { changeWorkspace, readWorkspace, useWorkspace } from '../../workspace';
import { type FigureSurroundings, readSurroundings, setSurroundings } from './photoRecords';

const noAgencies: readonly string[] = [];

export function readSurroundingsNow(): FigureSurroundings {
  const { photos, twins, open, settings } = readWorkspace();
  return {
    photos,
    twins,
    articleLanguage: open?.fields.language ?? 'vi',
    interfaceLanguage: readLanguage(),
    today: readToday(),
    agencies: settings === null ? noAgencies : allSpellings(settings.agencies),
  };
}

function isSame(one: FigureSurroundings, other: FigureSurroundings): boolean {
  return (
    one.photos === other.photos &&
    one.twins === other.twins &&
    one.articleLanguage === other.articleLanguage &&
    one.interfaceLanguage === other.interfaceLanguage &&
    one.today === other.today &&
    one.agencies === other.agencies
  );
}

/**
 * Holds the photo records of the editor and those of the workspace together: credits that a step or an undo
 * changed go out, files that arrived come in. A figure that stands open over midnight follows the day.
 */
export function surroundingsSync(): Plugin {
  return new Plugin({
    view(view) {
      const article = readWorkspace().open?.fields.id;
      const isOurs = () => readWorkspace().open?.fields.id === article;
      /** The workspace's photos as they came in or went out last. */
      let agreed = readWorkspace().photos;
      /** Photos that a step has changed go out after the fields it changed, which must not bring the old ones in. */
      function takeIn() {
        const own = readSurroundings(view.state);
        const now = readSurroundingsNow();
        const wanted = now.photos === agreed ? { ...now, photos: own.photos } : now;
        agreed = now.photos;
        if (!isSame(wanted, own)) view.dispatch(setSurroundings(view.state, wanted));
      }
      const follow = () => {
        if (isOurs()) takeIn();
      };
      const stop = useWorkspace.subscribe(follow);
      const timer = setInterval(follow, 60_000);
      return {
        update(_view, before) {
          const { photos } = readSurroundings(view.state);
          const isChanged = photos !== readSurroundings(before).photos;
          if (!isChanged || photos === readWorkspace().photos || !isOurs()) return;
          agreed = photos;
          changeWorkspace({ photos });
        },
        destroy: () => {
          clearInterval(timer);
          stop();
        },
      };
    },
  });
}
