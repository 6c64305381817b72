import type { FigureLayout as Layout } from '../../shared/article/document';
import { figureLayouts } from '../../shared/article/document';
import { layoutOf } from '../../shared/article/placements';
import type { Figure } from '../../shared/article/walk';
import { useText } from '../strings';
import { Select } from '../ui/Select';
import { readWorkspace, useWorkspace } from '../workspace';

const commandOf = {
  column: 'layoutColumn',
  wide: 'layoutWide',
  infographic: 'layoutInfographic',
} as const satisfies Record<Layout, string>;

/** How wide the photo stands on the page. The photos of a gallery all stand alike. */
export function FigureLayout({ figure }: { readonly figure: Figure }) {
  const t = useText();
  const isInGallery = useWorkspace(
    ({ open }) => open?.bodySnapshot.content?.[figure.block]?.type === 'gallery',
  );
  if (isInGallery) return null;
  const layout = layoutOf(figure.node);
  const choices = figureLayouts.map((id) => ({ id, name: t(`inspector.${commandOf[id]}`) }));
  return (
    <Select
      label={t('inspector.layout')}
      choices={choices}
      value={layout}
      onChange={(chosen) => readWorkspace().editor?.run(commandOf[chosen])}
      {...(layout === 'infographic' ? { hint: t('inspector.infographicHint') } : {})}
    />
  );
}
