import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { keyOf } from '../../../shared/article/comparableBlock';
import { type ArticleFields, changeFields, readWorkspace } from '../../workspace';
import { BesideStep } from './besideStep';

type Fields = Partial<ArticleFields>;

/** A change of fields that rides in the article's undo history beside the text it belongs to. */
export class FieldsStep extends BesideStep {
  readonly from: Fields;
  readonly to: Fields;

  constructor(from: Fields, to: Fields) {
    super();
    this.from = from;
    this.to = to;
  }

  override invert(): FieldsStep {
    return new FieldsStep(this.to, this.from);
  }

  override toJSON() {
    return { stepType: 'fields', from: this.from, to: this.to };
  }
}

const pick = (fields: Fields, isWanted: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isWanted(name)));

const isSame = (one: Fields, other: Fields, name: string) =>
  keyOf(Object.entries(pick(one, (own) => own === name))) ===
  keyOf(Object.entries(pick(other, (own) => own === name)));

/** The part of `to` that differs from the fields as they are; undefined where nothing does. */
export function fieldsStepTo(now: Fields, to: Fields): FieldsStep | undefined {
  const changed = pick(to, (name) => !isSame(now, to, name));
  const from = pick(now, (name) => name in changed);
  return Object.keys(changed).length === 0 ? undefined : new FieldsStep(from, changed);
}

/** What a step changes now: a field that was typed in since is left as it is. */
export function readFieldsChange({ from, to }: FieldsStep, now: Fields): Fields {
  return pick(to, (name) => isSame(now, from, name));
}

const key = new PluginKey<readonly FieldsStep[]>('fieldsSync');

function stepsOf({ steps }: Transaction): readonly FieldsStep[] {
  return steps.filter((step) => step instanceof FieldsStep);
}

/** Carries the steps that change fields, and their undoing, out to the workspace. */
export function fieldsSync(): Plugin<readonly FieldsStep[]> {
  return new Plugin<readonly FieldsStep[]>({
    key,
    state: {
      init: () => [],
      apply(transaction, steps) {
        const more = stepsOf(transaction);
        return more.length === 0 ? steps : [...steps, ...more];
      },
    },
    view() {
      const article = readWorkspace().open?.fields.id;
      return {
        update({ state }, before) {
          const steps = (key.getState(state) ?? []).slice(key.getState(before)?.length ?? 0);
          for (const step of steps) {
            const now = readWorkspace().open?.fields;
            if (now?.id === article && now !== undefined) changeFields(readFieldsChange(step, now));
          }
        },
      };
    },
  });
}
