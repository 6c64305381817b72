import { useEffect } from 'react';
import type { Preferences } from '../../shared/desk';
import { desk } from '../desk';
import { attempt } from '../problems';
import { useLanguage } from '../strings';
import { changeWorkspace, readWorkspace, useWorkspace } from '../workspace';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** Seen at once, kept on disk after. */
export function changePreferences(change: Partial<Preferences>) {
  const preferences = { ...readWorkspace().preferences, ...change };
  changeWorkspace({ preferences });
  void attempt(() => desk.savePreferences(preferences));
}

export function switchLanguage() {
  const { preferences, systemLanguage } = readWorkspace();
  const shown = preferences.language === 'system' ? systemLanguage : preferences.language;
  changePreferences({ language: shown === 'vi' ? 'en' : 'vi' });
}

export function switchTheme() {
  changePreferences({ theme: shownTheme(readWorkspace().preferences) === 'dark' ? 'light' : 'dark' });
}

/** In steps of ten per cent between 100 and 200. */
export function changeTextSize(step: 10 | -10) {
  const textSize = Math.min(200, Math.max(100, readWorkspace().preferences.textSize + step));
  changePreferences({ textSize });
}

/** Keeps the root element's language, theme and text size as the preferences say. */
export function useAppearance() {
  const preferences = useWorkspace(({ preferences }) => preferences);
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${preferences.textSize}%`);
  }, [preferences.textSize]);
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset['theme'] = shownTheme(preferences);
    };
    apply();
    darkSystem.addEventListener('change', apply);
    return () => darkSystem.removeEventListener('change', apply);
  }, [preferences]);
}

function shownTheme({ theme }: Preferences): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return darkSystem.matches ? 'dark' : 'light';
}
