import { FolderOpen, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DestinationChange, Destinations } from '../../../shared/desk';
import { desk } from '../../desk';
import { attempt } from '../../problems';
import { useText } from '../../strings';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import part from '../../ui/Part.module.css';
import { TextField } from '../../ui/TextField';
import { Choices } from './Choices';
import styles from './ExportDialog.module.css';

type Known = Destinations['known'][number];

/** Where the bundle goes: a folder that was used before, by its name and the arrow keys, or another one. */
export function Destination({ onChange }: { readonly onChange: () => void }) {
  const t = useText();
  const [{ folder, known }, setDestinations] = useState<Destinations>({ folder: '', known: [] });
  const ask = (call: () => Promise<Destinations>) => void attempt(async () => setDestinations(await call()));
  useEffect(() => ask(() => desk.readExportFolder({})), []);
  const askAnew = (call: () => Promise<Destinations>) =>
    ask(async () => {
      const destinations = await call();
      onChange();
      return destinations;
    });
  const change = (at: number, wanted: DestinationChange) =>
    askAnew(() => desk.changeDestination({ at, change: wanted }));
  const chosen = known.findIndex((each) => each.folder === folder);
  const standing = known[chosen];
  return (
    <section className={part.part}>
      <h3 className={part.heading}>{t('exportDialog.folder')}</h3>
      {known.length > 0 && (
        <Choices
          label={t('exportDialog.knownFolders')}
          choices={known.map(({ name }, at) => ({ id: String(at), name }))}
          value={String(chosen)}
          onChange={(at) => change(Number(at), { type: 'choose' })}
        />
      )}
      <div className={styles.destination}>
        <output aria-label={t('exportDialog.folder')} className={styles.path}>
          {folder || t('exportDialog.folderNone')}
        </output>
        <Button onPress={() => askAnew(() => desk.chooseExportFolder({}))}>
          <FolderOpen aria-hidden />
          {t('exportDialog.chooseFolder')}
        </Button>
      </div>
      {standing !== undefined && (
        <NameField key={standing.folder} known={standing} onChange={(wanted) => change(chosen, wanted)} />
      )}
    </section>
  );
}

type NameFieldProps = { readonly known: Known; readonly onChange: (change: DestinationChange) => void };

function NameField({ known, onChange }: NameFieldProps) {
  const t = useText();
  const [name, setName] = useState(known.name);
  return (
    <div className={styles.naming}>
      <TextField
        label={t('exportDialog.folderName')}
        maxLength={100}
        value={name}
        onChange={setName}
        onBlur={() => {
          if (name !== known.name) onChange({ type: 'name', name });
        }}
      />
      <IconButton
        label={t('exportDialog.forgetFolder', { name: known.name })}
        onPress={() => onChange({ type: 'forget' })}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
