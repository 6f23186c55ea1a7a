/** Where the outlines on the map come from. */
import { useStore } from '../store.ts';

const licence = 'https://github.com/whosonfirst-data/whosonfirst-data-admin-se/blob/master/LICENSE.md';

export function MapCredit() {
  const store = useStore();
  const { layouts: words } = store.words.value;
  if (store.chosen.value.layout !== 'map') return null;
  return (
    <p class="map-credit">
      {words.mapSource}{' '}
      <a href={licence} target="_blank" rel="noreferrer noopener">
        Who’s On First
      </a>
      {words.mapLicence}
    </p>
  );
}
