/** Language, theme, and the way to add texts. */

import { languages, themes } from '../../view/view.ts';
import { wordsOf } from '../../words/index.ts';
import { useStore } from '../store.ts';
import { AddTexts } from './add_texts.tsx';
import { Icon } from './icons.tsx';

export function Settings() {
  const store = useStore();
  const words = store.words.value;
  const { language, theme } = store.chosen.value;
  return (
    <div class="settings">
      <AddTexts />
      <div class="setting-row">
        <fieldset class="segments" aria-label={words.app.language}>
          {languages.map((code) => (
            <button
              key={code}
              type="button"
              class="segment"
              lang={code}
              aria-pressed={language === code}
              onClick={() => store.change((state) => ({ ...state, language: code }))}
            >
              {wordsOf[code].name}
            </button>
          ))}
        </fieldset>
        <fieldset class="segments" aria-label={words.app.theme}>
          {themes.map((name) => {
            const label = name === 'light' ? words.app.themeLight : words.app.themeDark;
            return (
              <button
                key={name}
                type="button"
                class="segment icon-segment"
                aria-pressed={theme === name}
                aria-label={label}
                title={label}
                onClick={() => store.change((state) => ({ ...state, theme: name }))}
              >
                <Icon name={name === 'light' ? 'sun' : 'moon'} />
              </button>
            );
          })}
        </fieldset>
      </div>
    </div>
  );
}
