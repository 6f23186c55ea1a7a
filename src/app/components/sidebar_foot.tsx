/** At the foot of the left column: what is doubtful, unsaved, changed, and the settings. */
import { useStore } from '../store.ts';
import { CompareButton } from './changes/compare_button.tsx';
import { ReviewButton } from './correct/review_button.tsx';
import { SaveBar } from './correct/save_bar.tsx';
import { Settings } from './settings.tsx';

export function SidebarFoot({ onOpen }: { onOpen: () => void }) {
  const store = useStore();
  const words = store.words.value;
  return (
    <div class="sidebar-foot">
      <ReviewButton onOpen={onOpen} />
      <SaveBar />
      <CompareButton />
      <Settings />
      {store.data.info.textsOmitted && (
        <p class="fine-print">
          {words.omitted} {store.data.info.sizeNote}
        </p>
      )}
    </div>
  );
}
