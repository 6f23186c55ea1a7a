/**
 * What the page needs only after its first picture. The build makes a script of its own of it, which is read when the
 * picture is on the screen; until then `store.rest` is null.
 */
export { addFiles } from './add/add_files.ts';
export { createArranger } from './arrange/arranger.ts';
export { ChangesPanel } from './components/changes/changes_panel.tsx';
export { CompareDialog } from './components/correct/compare_dialog.tsx';
export { ReviewView } from './components/correct/review_view.tsx';
export { SavePill } from './components/correct/save_bar.tsx';
export { EmptyView } from './components/empty_view.tsx';
export { Facets } from './components/facets.tsx';
export { Help } from './components/help.tsx';
export { KindFilter } from './components/kind_filter.tsx';
export { ListView } from './components/list_view.tsx';
export { LookMenu } from './components/look_menu.tsx';
export { ManyPanel } from './components/many_panel.tsx';
export { MatchingDialog } from './components/matching_dialog.tsx';
export { NoticeView } from './components/notice.tsx';
export { TableView } from './components/posts/table_view.tsx';
export { TimelineView } from './components/posts/timeline_view.tsx';
export { ProofView } from './components/proof_view.tsx';
export { Questions } from './components/questions.tsx';
export { Reader } from './components/reader.tsx';
export { Beginnings, Results } from './components/results.tsx';
export { SavedViews } from './components/saved_views.tsx';
export { ShareDialog } from './components/share/share_dialog.tsx';
export { SidebarFoot } from './components/sidebar_foot.tsx';
export { WhyPanel } from './components/why_panel.tsx';
export { followDoubts } from './correct/doubts_aside.ts';
export { keepCorrections } from './correct/keep.ts';
export { followDecisions } from './correct/rebuild.ts';
export { saveAtServer } from './correct/save.ts';
export { followRehearsals } from './rehearsal.ts';
export { loadViews } from './saved_views.ts';
export { followServer } from './served.ts';
export { followSums } from './sums.ts';
