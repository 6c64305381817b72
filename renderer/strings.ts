import type { InterfaceLanguage } from '../shared/desk';
import { type TextKey, type ValuesOf, translate } from '../shared/strings/strings';
import { readWorkspace, useWorkspace } from './workspace';

export type Translate = <Key extends TextKey>(key: Key, ...values: ValuesOf<Key>) => string;

const translators: Readonly<Record<InterfaceLanguage, Translate>> = {
  vi: (key, ...values) => translate('vi', key, ...values),
  en: (key, ...values) => translate('en', key, ...values),
};

/** The language of the interface now, and again whenever the reader switches it. */
export function useLanguage(): InterfaceLanguage {
  return useWorkspace(({ preferences, systemLanguage }) =>
    preferences.language === 'system' ? systemLanguage : preferences.language,
  );
}

/** `t('list.search')`; a text with placeholders asks for their values. */
export function useText(): Translate {
  return translators[useLanguage()];
}

/** Outside components: the language of this moment. Never keep it. */
export function readLanguage(): InterfaceLanguage {
  const { preferences, systemLanguage } = readWorkspace();
  return preferences.language === 'system' ? systemLanguage : preferences.language;
}

/** Outside components: the text in the language of this moment. Never keep it. */
export const readText: Translate = (key, ...values) => translators[readLanguage()](key, ...values);
