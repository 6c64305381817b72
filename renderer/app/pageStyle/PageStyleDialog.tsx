import { useMemo, useState } from 'react';
import type { DeskSettings } from '../../../shared/article/page';
import { pageColours } from '../../../shared/export/pageStyle';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useLanguage, useText } from '../../strings';
import { Button } from '../../ui/Button';
import { ColourField } from '../../ui/ColourField';
import { Dialog } from '../../ui/Dialog';
import pages from '../../ui/DialogPages.module.css';
import part from '../../ui/Part.module.css';
import { Select } from '../../ui/Select';
import { changeWorkspace, showDialog, useWorkspace } from '../../workspace';
import { StoryPicture } from '../placement/StoryPicture';
import { usePhoto } from '../placement/usePhoto';
import styles from './PageStyle.module.css';
import { StyleSample } from './StyleSample';
import { samplePage } from './samplePage';
import {
  changeDraft,
  type ColourName,
  colourFields,
  draftOf,
  isFaulty,
  movedColour,
  plainDraft,
  readColour,
  startHistory,
  type StyleDraft,
  styleOf,
  undoDraft,
} from './styleDraft';

const close = () => showDialog(null);

/** The newest settings keep everything but what this dialog shows. */
async function save(draft: StyleDraft) {
  const settings = await attempt(async () => {
    const newest = await desk.readDesk({});
    const site = { ...newest.site, logo: draft.logo };
    return desk.saveDesk({ settings: { ...newest, site, pageStyle: styleOf(draft) } });
  });
  if (settings === undefined) return;
  changeWorkspace({ settings });
  close();
}

export function PageStyleDialog() {
  const settings = useWorkspace((workspace) => workspace.settings);
  return settings === null ? null : <Designer settings={settings} />;
}

/** How the desk's pages look: chosen on one side, seen on the other. */
function Designer({ settings }: { readonly settings: DeskSettings }) {
  const t = useText();
  const [history, setHistory] = useState(() => startHistory(draftOf(settings)));
  const draft = history.now;
  const change = (next: Partial<StyleDraft>, field: keyof StyleDraft | null) =>
    setHistory((before) => changeDraft(before, next, field));
  const foot = (
    <>
      <div className={styles.undo}>
        <Button tone="quiet" isDisabled={history.past.length === 0} onPress={() => setHistory(undoDraft)}>
          {t('pageStyle.undo')}
        </Button>
        <Button tone="quiet" onPress={() => change(plainDraft(draft), null)}>
          {t('pageStyle.plain')}
        </Button>
      </div>
      <Button onPress={close}>{t('pageStyle.cancel')}</Button>
      <Button tone="accent" isDisabled={isFaulty(draft)} onPress={() => void save(draft)}>
        {t('pageStyle.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('pageStyle.title')} isLarge holdsWork onClose={close} foot={foot}>
      <p>{t('pageStyle.help')}</p>
      <div className={pages.sides}>
        <Fields draft={draft} onChange={change} />
        <Sample settings={settings} draft={draft} />
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  readonly draft: StyleDraft;
  readonly onChange: (change: Partial<StyleDraft>, field: keyof StyleDraft) => void;
};

function Fields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const types = (['sans', 'serif'] as const).map((id) => ({ id, name: t(`pageStyle.${id}`) }));
  const schemes = (['lightAndDark', 'light'] as const).map((id) => ({ id, name: t(`pageStyle.${id}`) }));
  return (
    <div className={styles.fields}>
      <h3 className={part.heading}>{t('pageStyle.colours')}</h3>
      {colourFields.map((name) => (
        <Colour key={name} name={name} draft={draft} onChange={onChange} />
      ))}
      <h3 className={part.heading}>{t('pageStyle.type')}</h3>
      {(['headlineType', 'bodyType'] as const).map((field) => (
        <Select
          key={field}
          label={t(`pageStyle.${field}`)}
          choices={types}
          value={draft[field]}
          onChange={(type) => onChange({ [field]: type }, field)}
        />
      ))}
      <Select
        label={t('pageStyle.schemes')}
        choices={schemes}
        value={draft.schemes}
        onChange={(chosen) => onChange({ schemes: chosen }, 'schemes')}
      />
      <StoryPicture
        label={t('pageStyle.logo')}
        photo={draft.logo}
        onChange={(logo) => onChange({ logo }, 'logo')}
      />
    </div>
  );
}

const shownAs = { accent: 'accent', ink: 'ink', paper: 'ground' } as const;

/** Checked as it is typed; a colour that cannot be read says what pages have instead. */
function Colour({ name, draft, onChange }: FieldsProps & { readonly name: ColourName }) {
  const t = useText();
  const label = t(`pageStyle.${name}`);
  const typed = draft[name];
  const moved = name === 'paper' ? undefined : movedColour(draft, name);
  const note = moved === undefined ? '' : t('pageStyle.moved', { colour: moved });
  return (
    <ColourField
      label={label}
      pickLabel={t('pageStyle.pick', { name: label })}
      typed={typed}
      colour={readColour(typed) || pageColours(styleOf(draft)).light[shownAs[name]]}
      error={readColour(typed) === undefined ? t('pageStyle.colourFault') : undefined}
      note={typed === '' ? t('pageStyle.colourHint') : note}
      onChange={(next) => onChange({ [name]: next }, name)}
    />
  );
}

function Sample({ settings, draft }: { readonly settings: DeskSettings; readonly draft: StyleDraft }) {
  const t = useText();
  const language = useLanguage();
  const logo = usePhoto(draft.logo);
  const input = useMemo(
    () => samplePage({ site: settings.site, pageStyle: styleOf(draft), logo }, t, language),
    [settings.site, draft, logo, t, language],
  );
  return <StyleSample input={input} />;
}
