import type { DeskSettings } from '../../../shared/article/page';
import { useText } from '../../strings';
import { Checkbox } from '../../ui/Checkbox';
import pages from '../../ui/DialogPages.module.css';

type ExportedPhotosProps = {
  readonly choice: DeskSettings['photos'];
  readonly onChange: (choice: DeskSettings['photos']) => void;
};

export function ExportedPhotos({ choice, onChange }: ExportedPhotosProps) {
  const t = useText();
  return (
    <div className={pages.page}>
      <Checkbox
        isSelected={choice.keepPosition}
        onChange={(keepPosition) => {
          onChange({ keepPosition });
        }}
      >
        {t('names.keepPosition')}
      </Checkbox>
      <p>{t('names.keepPositionHelp')}</p>
    </div>
  );
}
