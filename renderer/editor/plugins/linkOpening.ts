import { Plugin } from '@tiptap/pm/state';
import { articleOfLink } from '../../../shared/article/links';

/** Ctrl or ⌘ and a click opens an outside page in the browser; a plain click puts the cursor there. */
export function linkOpening(open: (url: string) => void): Plugin {
  return new Plugin({
    props: {
      handleClick(view, pos, event) {
        if (!event.ctrlKey && !event.metaKey) return false;
        const mark = view.state.doc.nodeAt(pos)?.marks.find(({ type }) => type.name === 'link');
        const href: unknown = mark?.attrs['href'];
        if (typeof href !== 'string' || href.startsWith('#') || articleOfLink(href) !== undefined)
          return false;
        open(href);
        return true;
      },
    },
  });
}
